package example.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import congvu.testkit.contract.SampleRecords;
import congvu.testkit.fixtures.GenericFrame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample at a real broker: transactions that are taken back are not seen, and a second start goes on. */
class SampleSubscriberOnKafkaTest {

    private static final TopicSpec ALERTS = TopicCatalogue.standard().alerts();
    private static final int MOST_POLLS = 300;
    private static final int PARTITION = 0;

    @TempDir
    private Path folder;

    @Test
    void shouldShowWhatWasCommittedAndGoOnAfterAStart() throws Exception {
        // Given
        Path board = Files.createDirectories(folder.resolve("board"));
        try (FilledCluster cluster = FilledCluster.start(folder.resolve("cluster"));
                KafkaProducer<String, byte[]> producer = cluster.producer("alerts")) {
            int id = cluster.registry().register(ALERTS.subjectOf(ALERTS.value()), ALERTS.value());
            producer.initTransactions();
            send(producer, "first", alert(id, "RAISED", 1), true);
            send(producer, "taken-back", alert(id, "RAISED", 1), false);
            send(producer, "first", alert(id, "RESOLVED", 2), false);
            send(producer, "second", alert(id, "RAISED", 1), true);

            // When
            Set<String> before = standingAt("second", cluster, board);
            send(producer, "first", alert(id, "RESOLVED", 2), true);
            send(producer, "third", alert(id, "RAISED", 1), true);
            Set<String> after = standingAt("third", cluster, board);

            // Then
            assertThat(before).contains("first", "second").doesNotContain("taken-back");
            assertThat(after).contains("second", "third").doesNotContain("first", "taken-back");
        }
    }

    private static void send(KafkaProducer<String, byte[]> producer, String key, byte[] value, boolean commit)
            throws Exception {
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(ALERTS.name(), PARTITION, key, value))
                .get();
        if (commit) {
            producer.commitTransaction();
        } else {
            producer.abortTransaction();
        }
    }

    private static byte[] alert(int id, String state, int version) {
        GenericRecord record = SampleRecords.full(ALERTS.value());
        record.put(
                "state",
                new GenericData.EnumSymbol(record.getSchema().getField("state").schema(), state));
        record.put("version", version);
        return GenericFrame.of(id, record);
    }

    /** What stands once the last record of the partition has been read. */
    private static Set<String> standingAt(String last, FilledCluster cluster, Path folder) {
        SampleSubscriber subscriber = new SampleSubscriber(folder, cluster.registryUrl());
        int[] polls = {0};
        BoardCommand.read(
                cluster.bootstrapServers(),
                subscriber,
                records -> ++polls[0] < MOST_POLLS
                        && !subscriber.board().standing(ALERTS.name()).contains(last));
        return subscriber.board().standing(ALERTS.name());
    }
}
