package congvu.producers.reference;

import congvu.producers.ProducersMeters;
import congvu.producers.delivery.Broadcast;
import congvu.producers.delivery.KafkaAccess;
import congvu.producers.reference.ReferenceChange.Kind;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.RecordEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Brings reference data to {@code congvu.reference}: only what differs, each record to every partition.
 *
 * <p>An apply that was cut off leaves partitions that differ; the next one sees that and mends it.
 */
public final class ReferenceLoader {

    private final KafkaAccess kafka;
    private final ProducersMeters meters;

    public ReferenceLoader(KafkaAccess kafka, ProducersMeters meters) {
        this.kafka = kafka;
        this.meters = meters;
    }

    /**
     * Says what {@link #apply} would do, and checks as it would.
     *
     * @throws congvu.domain.reference.ReferenceException when the data, together with what is on the topic, contradicts
     *     itself
     */
    public ReferenceDifference compare(ReferenceSet set) {
        return compare(set, TopicReference.read(kafka));
    }

    /**
     * Publishes what differs and returns when every replica in sync has it.
     *
     * @throws congvu.domain.reference.ReferenceException when the data, together with what is on the topic, contradicts
     *     itself; nothing is published then
     */
    public ReferenceDifference apply(ReferenceSet set) {
        ReferenceDifference difference = compare(set);
        Map<String, SpecificRecord> records = ReferenceRecords.of(set);
        difference.keys(Kind.UNCHANGED).forEach(records::remove);
        if (!records.isEmpty()) {
            publish(records);
        }
        difference.changes().forEach(change -> meters.reference(change.kind()));
        return difference;
    }

    private void publish(Map<String, SpecificRecord> records) {
        RecordEncoder<SpecificRecord> encoder =
                new AvroSerdes(kafka.registry()).encoder(kafka.topics().reference());
        try (Producer<byte[], byte[]> producer = kafka.producer("congvu-reference-loader")) {
            Broadcast broadcast =
                    new Broadcast(producer, kafka.topics().reference().name());
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            records.forEach((key, record) -> sent.addAll(broadcast.send(key, encoder.encode(record))));
            producer.flush();
            Broadcast.await(sent);
        }
    }

    static ReferenceDifference compare(ReferenceSet set, TopicReference topic) {
        Contradictions.refuse(set, topic.set());
        Map<String, SpecificRecord> records = ReferenceRecords.of(set);
        Set<String> onTopic = topic.keys();
        List<ReferenceChange> changes = new ArrayList<>();
        records.forEach((key, record) -> {
            Kind kind = !onTopic.contains(key)
                    ? Kind.ADDED
                    : record.equals(topic.agreed(key)) ? Kind.UNCHANGED : Kind.CHANGED;
            changes.add(new ReferenceChange(key, kind));
        });
        Set<String> only = new TreeSet<>(onTopic);
        only.removeAll(records.keySet());
        return new ReferenceDifference(changes, List.copyOf(only));
    }
}
