package congvu.domain.attendance;

import java.util.ArrayList;
import java.util.List;

/** The union of the spans that one device has reported. Immutable; the order of the reports changes nothing. */
public final class CoveredSpans {
    private static final CoveredSpans NONE = new CoveredSpans(List.of());

    private final List<TimeSpan> spans;

    private CoveredSpans(List<TimeSpan> spans) {
        this.spans = spans;
    }

    public static CoveredSpans none() {
        return NONE;
    }

    /** The union of any spans. */
    public static CoveredSpans of(List<TimeSpan> reported) {
        return new CoveredSpans(List.copyOf(TimeSpan.union(reported)));
    }

    /** Disjoint and in order. */
    public List<TimeSpan> spans() {
        return spans;
    }

    public CoveredSpans with(TimeSpan reported) {
        List<TimeSpan> all = new ArrayList<>(spans);
        all.add(reported);
        return of(all);
    }

    /** Whether one span holds all of it; two that touch are one. */
    public boolean covers(long from, long to) {
        for (TimeSpan span : spans) {
            if (span.from() <= from && to <= span.to()) {
                return true;
            }
        }
        return false;
    }

    /** Without what ended at or before an instant. */
    public CoveredSpans prune(long before) {
        return new CoveredSpans(
                spans.stream().filter(span -> span.to() > before).toList());
    }
}
