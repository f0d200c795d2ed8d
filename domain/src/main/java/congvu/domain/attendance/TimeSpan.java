package congvu.domain.attendance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

    /** What remains of a span without others, in order. */
    static List<TimeSpan> rest(TimeSpan whole, List<TimeSpan> disjointInOrder) {
        List<TimeSpan> rest = new ArrayList<>(1);
        long from = whole.from;
        for (TimeSpan taken : disjointInOrder) {
            if (taken.overlaps(whole)) {
                if (from < taken.from) {
                    rest.add(new TimeSpan(from, taken.from));
                }
                from = taken.to;
            }
        }
        if (from < whole.to) {
            rest.add(new TimeSpan(from, whole.to));
        }
        return rest;
    }
}
