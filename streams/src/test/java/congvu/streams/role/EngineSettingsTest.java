package congvu.streams.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class EngineSettingsTest {

    private final Properties settings = EngineSettings.of(
            RoleConfig.of(Map.of("standby-replicas", "1", "application-id", "here")),
            Map.of("bootstrap.servers", "127.0.0.1:9092", "security.protocol", "SSL"),
            3,
            "instance");

    @Test
    void shouldRunExactlyOnceWithTheCommitIntervalOfTheDesign() {
        // When
        StreamsConfig engine = new StreamsConfig(settings);

        // Then
        assertThat(engine.getString(StreamsConfig.PROCESSING_GUARANTEE_CONFIG)).isEqualTo("exactly_once_v2");
        assertThat(engine.getLong(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG)).isEqualTo(100);
        assertThat(engine.getInt(StreamsConfig.REPLICATION_FACTOR_CONFIG)).isEqualTo(3);
        assertThat(engine.getInt(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG)).isEqualTo(1);
        assertThat(engine.getString(StreamsConfig.SECURITY_PROTOCOL_CONFIG)).isEqualTo("SSL");
    }

    @Test
    void shouldGiveEachThreadAMemberNameThatSurvivesAKill() {
        // When
        Map<String, Object> consumer = new StreamsConfig(settings).getMainConsumerConfigs("here", "here-1-consumer", 1);

        // Then
        assertThat(consumer)
                .containsEntry(CommonClientConfigs.GROUP_INSTANCE_ID_CONFIG, "instance-1")
                .containsEntry(CommonClientConfigs.SESSION_TIMEOUT_MS_CONFIG, 10_000)
                .containsEntry(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
                .containsEntry(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SSL");
    }

    @Test
    void shouldCompressAndBatchWhatIsWritten() {
        // When
        Map<String, Object> producer = new StreamsConfig(settings).getProducerConfigs("here-1-producer");

        // Then
        assertThat(producer)
                .containsEntry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4")
                .containsEntry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        assertThat(producer).doesNotContainEntry(ProducerConfig.ACKS_CONFIG, "0");
    }
}
