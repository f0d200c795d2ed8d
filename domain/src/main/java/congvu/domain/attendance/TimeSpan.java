package congvu.domain.attendance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A half-open stretch of time in epoch milliseconds.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record TimeSpan(long from, long to) {
    static final Comparator<TimeSpan> BY_START =
            Comparator.comparingLong(TimeSpan::from).thenComparingLong(TimeSpan::to);

    boolean overlaps(TimeSpan other) {
        return from < other.to && other.from < to;
    }

    /** Disjoint spans in order; what overlaps or touches becomes one, what is empty none. */
    static List<TimeSpan> union(List<TimeSpan> spans) {
        List<TimeSpan> joined = new ArrayList<>(spans.size());
        for (TimeSpan span : spans.stream().sorted(BY_START).toList()) {
            TimeSpan last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && span.from <= last.to) {
                joined.set(joined.size() - 1, new TimeSpan(last.from, Math.max(last.to, span.to)));
            } else if (span.from < span.to) {
                joined.add(span);
            }
        }
        return joined;
    }

    /** What remains of this span without others, from its first instant to its last; null when nothing does. */
    static @Nullable TimeSpan hullOfRest(TimeSpan whole, List<TimeSpan> disjointInOrder) {
        long from = whole.from;
        long to = whole.to;
        for (TimeSpan taken : disjointInOrder) {
            from = taken.from <= from && taken.to > from ? taken.to : from;
        }
        for (TimeSpan taken : disjointInOrder.reversed()) {
            to = taken.to >= to && taken.from < to ? taken.from : to;
        }
        return from < to ? new TimeSpan(from, to) : null;
    }
}
