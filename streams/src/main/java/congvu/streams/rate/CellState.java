package congvu.streams.rate;

import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the rate stage keeps of one cell: the totals of each partition of the dossiers, and what was published. */
final class CellState {

    private static final int[] NO_PARTITIONS = {};
    private static final int[][] NO_TOTALS = {};

    /** Rising, so that equal contents are equal bytes. */
    private int[] partitions = NO_PARTITIONS;

    private int[][] totals = NO_TOTALS;
    private @Nullable Published published;

    static CellState read(PackedReader in) {
        CellState state = new CellState();
        int parts = in.getUnsignedInt();
        state.partitions = new int[parts];
        state.totals = new int[parts][];
        for (int i = 0; i < parts; i++) {
            state.partitions[i] = in.getUnsignedInt();
            state.totals[i] = Sums.read(in);
        }
        state.published = Published.read(in);
        return state;
    }

    void write(PackedWriter out) {
        out.putUnsigned(partitions.length);
        for (int i = 0; i < partitions.length; i++) {
            out.putUnsigned(partitions[i]);
            Sums.write(out, totals[i]);
        }
        Published.write(out, published);
    }

    /** Puts new totals in the place of the old ones and returns the difference. */
    int[] replace(int partition, int[] newTotals) {
        int[] difference = newTotals.clone();
        int found = Arrays.binarySearch(partitions, partition);
        if (found >= 0) {
            Sums.subtract(difference, totals[found]);
            totals[found] = newTotals.clone();
        } else if (!Sums.isZero(newTotals)) {
            insert(-found - 1, partition, newTotals.clone());
        }
        return difference;
    }

    int[] sums() {
        int[] sums = Sums.zero();
        for (int[] part : totals) {
            Sums.add(sums, part);
        }
        return sums;
    }

    @Nullable
    Published published() {
        return published;
    }

    void publish(@Nullable Published now) {
        published = now;
    }

    /** Whether there is nothing to keep: empty in every partition, and nothing published that would have to go. */
    boolean isEmpty() {
        return published == null && Arrays.stream(totals).allMatch(Sums::isZero);
    }

    private void insert(int at, int partition, int[] newTotals) {
        int[] widerPartitions = Arrays.copyOf(partitions, partitions.length + 1);
        int[][] widerTotals = Arrays.copyOf(totals, totals.length + 1);
        System.arraycopy(partitions, at, widerPartitions, at + 1, partitions.length - at);
        System.arraycopy(totals, at, widerTotals, at + 1, totals.length - at);
        widerPartitions[at] = partition;
        widerTotals[at] = newTotals;
        partitions = widerPartitions;
        totals = widerTotals;
    }
}
