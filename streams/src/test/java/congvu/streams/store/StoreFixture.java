package congvu.streams.store;

import congvu.streams.stage.PartitionNodes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;

/** Stores for tests that need no Kafka: nothing is logged. */
public final class StoreFixture {
    /** Names of the stores of one partition task. */
    public static final List<String> OF_PARTITION = List.of(
            PartitionNodes.DOSSIERS,
            PartitionNodes.TASKS,
            PartitionNodes.FEEDBACK,
            PartitionNodes.RATINGS,
            PartitionNodes.INSPECTIONS,
            PartitionNodes.ATTENDANCE,
            PartitionNodes.PERSONS,
            PartitionNodes.REFERENCE);

    private StoreFixture() {}

    /** An empty store whose writes go nowhere but into memory. */
    public static LoggedHashStore store(String name) {
        HashStore inner = new HashStore(name);
        return new LoggedHashStore(inner, inner);
    }

    /** The empty stores of one partition task, by their names. */
    public static Map<String, LoggedHashStore> ofPartition() {
        Map<String, LoggedHashStore> stores = new HashMap<>();
        for (String name : OF_PARTITION) {
            stores.put(name, store(name));
        }
        return stores;
    }

    /** What a restore would make of the changelog of a store. */
    public static LoggedHashStore restored(LoggedHashStore store) {
        HashStore inner = new HashStore(store.name());
        store.forEach(entry ->
                inner.put(Bytes.wrap(entry.key().clone()), entry.value().clone()));
        return new LoggedHashStore(inner, inner);
    }

    /** Key and value of every entry, as text that can be compared. */
    public static Map<String, String> contents(LoggedHashStore store) {
        Map<String, String> contents = new java.util.TreeMap<>();
        store.forEach(entry -> {
            KeyValue<Bytes, Bytes> pair = KeyValue.pair(Bytes.wrap(entry.key()), Bytes.wrap(entry.value()));
            contents.put(pair.key.toString(), pair.value.toString());
        });
        return contents;
    }
}
