package congvu.producers.importing.report;

import congvu.producers.importing.row.RowReason;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of a file. The law: {@link #rows} = {@link #used} + {@link #skippedRows} +
 * {@link #rejectedRows}, and no row is in two of them.
 *
 * @param used rows that told at least one event
 * @param skipped rows left out on purpose, by the name of the reason
 * @param rejected rows refused, by reason
 */
public record RowCounts(long used, SortedMap<String, Long> skipped, SortedMap<RowReason, Long> rejected) {

    public RowCounts {
        skipped = Collections.unmodifiableSortedMap(new TreeMap<>(skipped));
        rejected = Collections.unmodifiableSortedMap(new TreeMap<>(rejected));
    }

    RowCounts(long used, Map<String, Long> skipped, Map<RowReason, Long> rejected) {
        this(used, new TreeMap<>(skipped), new TreeMap<>(rejected));
    }

    public long rows() {
        return used + skippedRows() + rejectedRows();
    }

    public long skippedRows() {
        return skipped.values().stream().mapToLong(Long::longValue).sum();
    }

    /** For which most rows were refused, of equals the one that is declared first; null when none was refused. */
    public @Nullable RowReason mostFrequentReason() {
        long most = rejected.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return rejected.entrySet().stream()
                .filter(reason -> reason.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    public long rejectedRows() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }
}
