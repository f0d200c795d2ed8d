package congvu.streams.store;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The store that a processor holds: reads go straight to the {@link HashStore}, writes through the stock changelog.
 *
 * <p>Around the hash store stands what {@code Stores.keyValueStoreBuilder} builds, so that durability, restore and
 * exactly-once are those of Kafka Streams and not ours; this class only keeps the inner store within reach. A write
 * outside of {@code process} or a punctuation has no record context and is an error of Streams: do not write in
 * {@code init}.
 */
public final class LoggedHashStore implements StateStore {

    private final HashStore inner;
    private final KeyValueStore<Bytes, byte[]> logged;

    LoggedHashStore(HashStore inner, KeyValueStore<Bytes, byte[]> logged) {
        this.inner = inner;
        this.logged = logged;
    }

    /** The entry under the key that these bytes spell, or null. Copies nothing. */
    public @Nullable Entry find(byte[] bytes, int offset, int length) {
        return inner.find(bytes, offset, length);
    }

    /** The entry under this key, or null. */
    public @Nullable Entry find(byte[] key) {
        return inner.find(key, 0, key.length);
    }

    /** Writes a value under a key, new or known, with one changelog record. The arrays belong to the store from here. */
    public Entry put(byte[] key, byte[] value) {
        logged.put(Bytes.wrap(key), value);
        Entry entry = inner.last();
        if (entry == null) {
            throw new IllegalStateException("Expected the store " + name() + " to keep what was written.");
        }
        return entry;
    }

    /** Writes a value into an entry that was found in this store, without searching again. */
    public void put(Entry entry, byte[] value) {
        logged.put(Bytes.wrap(entry.key()), value);
    }

    /** Takes an entry out; its timers find nothing from now on. */
    public void remove(Entry entry) {
        logged.put(Bytes.wrap(entry.key()), null);
    }

    /** Hands over every entry, in no order that may be relied upon; the consumer must not add or remove any. */
    public void forEach(Consumer<? super Entry> consumer) {
        inner.forEach(consumer);
    }

    /** How many keys there are, exactly. */
    public int size() {
        return inner.size();
    }

    @Override
    public String name() {
        return logged.name();
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        logged.init(context, root);
    }

    @Override
    public void commit(Map<TopicPartition, Long> changelogOffsets) {
        logged.commit(changelogOffsets);
    }

    @Override
    public void close() {
        logged.close();
    }

    @Override
    public boolean persistent() {
        return logged.persistent();
    }

    @Override
    public boolean isOpen() {
        return logged.isOpen();
    }

    @Override
    public Position getPosition() {
        return logged.getPosition();
    }
}
