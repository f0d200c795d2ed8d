package congvu.producers.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** A topic of two partitions in memory, which counts what is sent to it. */
final class FakeReferenceTopic implements ReferenceTopic {

    private final List<Map<String, SpecificRecord>> partitions = List.of(new HashMap<>(), new HashMap<>());
    private final List<String> sent = new ArrayList<>();

    @Override
    public TopicReference read() {
        return new TopicReference(partitions.stream().map(Map::copyOf).toList());
    }

    @Override
    public void publish(Map<String, SpecificRecord> records) {
        records.forEach((key, record) -> {
            sent.add(key);
            partitions.forEach(partition -> put(partition, key, record));
        });
    }

    /** As if an apply had been cut off before the last partition. */
    void putIntoFirst(Map<String, SpecificRecord> records) {
        records.forEach((key, record) -> put(partitions.getFirst(), key, record));
    }

    /** Keys in the order in which they were sent. */
    List<String> sent() {
        return List.copyOf(sent);
    }

    void forgetSent() {
        sent.clear();
    }

    private static void put(Map<String, SpecificRecord> partition, String key, SpecificRecord record) {
        if (record == null) {
            partition.remove(key);
        } else {
            partition.put(key, record);
        }
    }
}
