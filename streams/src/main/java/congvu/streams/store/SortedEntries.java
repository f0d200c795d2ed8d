package congvu.streams.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/**
 * Walks over a sorted copy of the entries that were in the store when it was asked for.
 *
 * <p>The contract of a Streams store demands ranges; no processor of ours uses them, so they may cost a sort. An entry
 * that left the store after the copy was made is left out.
 */
final class SortedEntries implements KeyValueIterator<Bytes, byte[]> {

    private static final Comparator<Entry> BY_KEY = (a, b) -> Arrays.compareUnsigned(a.key(), b.key());

    private final List<Entry> entries;
    private int next;

    private SortedEntries(List<Entry> entries) {
        this.entries = entries;
    }

    static SortedEntries of(HashTable table, boolean forward, Predicate<byte[]> wanted) {
        List<Entry> found = new ArrayList<>();
        table.forEach(entry -> {
            if (wanted.test(entry.key())) {
                found.add(entry);
            }
        });
        found.sort(forward ? BY_KEY : BY_KEY.reversed());
        return new SortedEntries(found);
    }

    /** Keys between two bounds, both inclusive, null for none; unsigned bytes, as the broker and Streams compare. */
    static Predicate<byte[]> between(@Nullable Bytes from, @Nullable Bytes to) {
        return key -> (from == null || Arrays.compareUnsigned(key, from.get()) >= 0)
                && (to == null || Arrays.compareUnsigned(key, to.get()) <= 0);
    }

    static Predicate<byte[]> startingWith(byte[] prefix) {
        int length = prefix.length;
        return key -> key.length >= length && Arrays.equals(key, 0, length, prefix, 0, length);
    }

    @Override
    public boolean hasNext() {
        while (next < entries.size() && !entries.get(next).isPresent()) {
            next++;
        }
        return next < entries.size();
    }

    @Override
    public KeyValue<Bytes, byte[]> next() {
        Bytes key = peekNextKey();
        return new KeyValue<>(key, entries.get(next++).value());
    }

    @Override
    public Bytes peekNextKey() {
        if (!hasNext()) {
            throw new NoSuchElementException("Expected a further entry of the store, but the range is at its end.");
        }
        return Bytes.wrap(entries.get(next).key());
    }

    @Override
    public void close() {
        next = entries.size();
    }
}
