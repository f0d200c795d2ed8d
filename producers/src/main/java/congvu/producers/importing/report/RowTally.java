package congvu.producers.importing.report;

import congvu.producers.importing.row.RowReason;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts what became of every row: rows = used + skipped + rejected.
 *
 * <p>Not thread safe: one import reads with one thread.
 */
public final class RowTally {

    private final SortedMap<String, Long> skipped = new TreeMap<>();
    private final Map<RowReason, Long> rejected = new EnumMap<>(RowReason.class);
    private long used;

    public void used() {
        used++;
    }

    public void skipped(String reason) {
        skipped.merge(reason, 1L, Long::sum);
    }

    public void rejected(RowReason reason) {
        rejected.merge(reason, 1L, Long::sum);
    }

    /** The counts so far. */
    public RowCounts counts() {
        return new RowCounts(used, skipped, rejected);
    }
}
