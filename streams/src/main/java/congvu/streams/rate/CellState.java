package congvu.streams.rate;

import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the rate stage keeps of one cell: the totals of each partition of the dossiers, and what was published. */
final class CellState {

    private final Map<Integer, long[]> totalsByPartition = new TreeMap<>();
    private @Nullable Published published;

    static CellState read(PackedReader in) {
        CellState state = new CellState();
        int parts = in.getUnsignedInt();
        for (int i = 0; i < parts; i++) {
            state.totalsByPartition.put(in.getUnsignedInt(), Sums.read(in));
        }
        state.published = Published.read(in);
        return state;
    }

    void write(PackedWriter out) {
        out.putUnsigned(totalsByPartition.size());
        totalsByPartition.forEach((partition, sums) -> {
            out.putUnsigned(partition);
            Sums.write(out, sums);
        });
        Published.write(out, published);
    }

    /** Puts new totals in the place of the old ones and returns the difference. */
    long[] replace(int partition, long[] totals) {
        long[] old = Sums.isZero(totals)
                ? totalsByPartition.remove(partition)
                : totalsByPartition.put(partition, totals.clone());
        long[] difference = totals.clone();
        if (old != null) {
            Sums.subtract(difference, old);
        }
        return difference;
    }

    long[] sums() {
        long[] sums = Sums.zero();
        totalsByPartition.values().forEach(part -> Sums.add(sums, part));
        return sums;
    }

    @Nullable
    Published published() {
        return published;
    }

    void publish(@Nullable Published now) {
        published = now;
    }

    boolean isEmpty() {
        return totalsByPartition.isEmpty() && published == null;
    }
}
