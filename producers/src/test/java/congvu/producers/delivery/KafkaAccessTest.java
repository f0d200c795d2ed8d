package congvu.producers.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.registry.InMemoryRegistry;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;

class KafkaAccessTest {
    private final KafkaAccess access = new KafkaAccess(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:1"),
            new InMemoryRegistry(),
            TopicCatalogue.standard());

    @Test
    void shouldSendOneRequestAtATimeSoThatANewPartitionCannotTakeTheSecondBatchFirst() {
        // When
        Map<String, Object> settings = access.inOrderProperties("sender");

        // Then
        assertThat(settings)
                .containsEntry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1)
                .containsEntry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true)
                .containsEntry(ProducerConfig.ACKS_CONFIG, "all");
    }
}
