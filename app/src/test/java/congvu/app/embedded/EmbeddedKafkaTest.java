package congvu.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.app.config.ConfigurationException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    private static final String TOPIC = "kept";

    @TempDir
    private Path directory;

    @Test
    void shouldKeepWhatWasCommittedWhenItIsClosedAndStartedAgain() throws Exception {
        // Given
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0)) {
            createTopic(kafka);
            sendInTransaction(kafka, "a", true);
            sendInTransaction(kafka, "never", false);
            sendInTransaction(kafka, "b", true);
        }

        // When
        try (EmbeddedKafka again = EmbeddedKafka.start(directory, 0)) {
            List<String> values = readCommitted(again, 2);

            // Then
            assertThat(values).containsExactly("a", "b");
        }
    }

    @Test
    void shouldEndAtOnceWhatAProducerLeftOpenWhenItIsStartedAgain() throws Exception {
        // Given
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0)) {
            createTopic(kafka);
            sendInTransaction(kafka, "a", true);
            leaveOpen(kafka);
        }

        // When
        try (EmbeddedKafka again = EmbeddedKafka.start(directory, 0);
                Admin admin = admin(again)) {
            // Then
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            assertThat(end(admin, partition, IsolationLevel.READ_COMMITTED))
                    .isEqualTo(end(admin, partition, IsolationLevel.READ_UNCOMMITTED));
            assertThat(readCommitted(again, 1)).containsExactly("a");
        }
    }

    @Test
    void shouldNotMakeTopicsByItselfWhenAProducerNamesAnUnknownOne() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0);
                Admin admin = admin(kafka)) {
            // When
            try (KafkaProducer<String, String> producer = producer(kafka, Map.of("max.block.ms", "300"))) {
                assertThatThrownBy(() -> producer.send(new ProducerRecord<>("unknown", "v"))
                                .get())
                        .isNotNull();
            }

            // Then
            assertThat(admin.listTopics().names().get()).doesNotContain("unknown");
        }
    }

    @Test
    void shouldNameThePortWhenItIsTaken() throws IOException {
        // Given
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            int port = taken.getLocalPort();

            // When, Then
            assertThatThrownBy(() -> EmbeddedKafka.start(directory, port))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("port " + port)
                    .hasMessageContaining("choose another");
        }
    }

    private static void createTopic(EmbeddedKafka kafka) throws Exception {
        try (Admin admin = admin(kafka)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static Admin admin(EmbeddedKafka kafka) {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    private static KafkaProducer<String, String> producer(EmbeddedKafka kafka, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("bootstrap.servers", kafka.bootstrapServers());
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private static void sendInTransaction(EmbeddedKafka kafka, String value, boolean commit) {
        try (KafkaProducer<String, String> producer = producer(kafka, Map.of("transactional.id", "one"))) {
            producer.initTransactions();
            producer.beginTransaction();
            Future<RecordMetadata> sent = producer.send(new ProducerRecord<>(TOPIC, value));
            producer.flush();
            assertThat(sent).isDone();
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }

    /** As a killed process leaves it: nobody aborts. The broker would wait for minutes. */
    private static void leaveOpen(EmbeddedKafka kafka) {
        KafkaProducer<String, String> producer =
                producer(kafka, Map.of("transactional.id", "killed", "transaction.timeout.ms", 800_000));
        producer.initTransactions();
        producer.beginTransaction();
        Future<RecordMetadata> sent = producer.send(new ProducerRecord<>(TOPIC, "never"));
        producer.flush();
        assertThat(sent).isDone();
        // Without any time, it has none to say that it gives up.
        producer.close(Duration.ZERO);
    }

    private static long end(Admin admin, TopicPartition partition, IsolationLevel level) throws Exception {
        return admin.listOffsets(Map.of(partition, OffsetSpec.latest()), new ListOffsetsOptions(level))
                .partitionResult(partition)
                .get()
                .offset();
    }

    private static List<String> readCommitted(EmbeddedKafka kafka, int expected) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "isolation.level", "read_committed");
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(found -> values.add(found.value()));
            }
        }
        assertThat(values).hasSize(expected);
        return values;
    }
}
