package congvu.app.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.app.embedded.EmbeddedCluster;
import congvu.producers.delivery.KafkaAccess;
import congvu.schemas.catalogue.KafkaTopicAdmin;
import congvu.schemas.catalogue.TopicSetup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestionTest {

    @TempDir
    private Path directory;

    @Test
    void shouldNotWaitForMarksOfTransactionsButForTheProcessorsToRest() throws Exception {
        // Given
        try (EmbeddedCluster cluster = EmbeddedCluster.start(directory, 0, 0)) {
            KafkaAccess kafka = cluster.config().access();
            try (Admin admin = kafka.admin("test")) {
                assertThat(new TopicSetup(new KafkaTopicAdmin(admin), kafka.topics())
                                .apply(1)
                                .isSound())
                        .isTrue();
            }
            sendAndGiveUp(
                    cluster.config().bootstrapServers(),
                    kafka.topics().dossiers().name());
            AtomicBoolean rests = new AtomicBoolean();
            List<Long> told = new ArrayList<>();

            // When
            new Digestion(kafka, "nobody", () -> rests.getAndSet(told.size() > 1)).await(told::add);

            // Then
            assertThat(told.getFirst()).isPositive();
            assertThat(told.getLast()).isZero();
            assertThat(rests).isTrue();
        }
    }

    private static void sendAndGiveUp(String brokers, String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "transactional.id", "gives-up");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            var sent = producer.send(new ProducerRecord<>(topic, new byte[] {1}, new byte[] {2}));
            producer.flush();
            assertThat(sent).isDone();
            producer.abortTransaction();
        }
    }
}
