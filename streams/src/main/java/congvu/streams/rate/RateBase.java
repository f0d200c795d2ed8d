package congvu.streams.rate;

import congvu.domain.rate.Contribution;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import congvu.streams.store.Entry;
import congvu.streams.store.LoggedHashStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the dossiers in the store can no longer tell, beside them under reserved keys: the sum of those that have
 * left, and cells that have become empty.
 *
 * <p>The sums of a task are then a pure function of its store, and a cell that was passed on once is always found again,
 * if only to say that it is empty.
 */
final class RateBase {

    /** First byte of a reserved key: no dossier id begins so. */
    private static final byte RESERVED = 0;

    private static final byte BASE = 'r';

    private final LoggedHashStore store;
    private final PackedWriter writer = new PackedWriter();
    private final PackedReader reader = new PackedReader();

    RateBase(LoggedHashStore store) {
        this.store = store;
    }

    static boolean isBase(byte[] key) {
        return key.length > 1 && key[0] == RESERVED && key[1] == BASE;
    }

    CellId cellOf(Entry entry) {
        return CellId.read(reader.over(entry.key(), 2, entry.key().length - 2));
    }

    int[] sumsOf(Entry entry) {
        return Sums.read(reader.over(entry.value()));
    }

    /** Adds a contribution that its dossier takes with it out of the store. */
    void add(CellId cell, Contribution settled) {
        byte[] key = keyOf(cell);
        Entry entry = store.find(key);
        int[] sums = entry == null ? Sums.zero() : sumsOf(entry);
        Sums.add(sums, settled, 1);
        write(key, entry, sums);
    }

    /** Remembers that a cell is there, although nothing is in it. */
    void remember(CellId cell) {
        byte[] key = keyOf(cell);
        if (store.find(key) == null) {
            write(key, null, Sums.zero());
        }
    }

    private void write(byte[] key, @Nullable Entry entry, int[] sums) {
        writer.reset();
        Sums.write(writer, sums);
        if (entry == null) {
            store.put(key, writer.toBytes());
        } else {
            store.put(entry, writer.toBytes());
        }
    }

    private byte[] keyOf(CellId cell) {
        writer.reset().put(RESERVED).put(BASE);
        cell.write(writer);
        return writer.toBytes();
    }
}
