package congvu.testkit.attendance;

import congvu.testkit.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Sets of time, by cutting them at every end there is and asking of each piece whether it belongs. */
final class Stretches {

    private Stretches() {}

    /** What is in any of the spans and in none of the others, joined where it touches. */
    static List<Span> inWithout(List<Span> spans, List<Span> others) {
        TreeSet<Long> cuts = new TreeSet<>();
        for (Span span : spans) {
            cuts.add(span.from());
            cuts.add(span.until());
        }
        for (Span span : others) {
            cuts.add(span.from());
            cuts.add(span.until());
        }
        List<Span> joined = new ArrayList<>();
        for (Long from : cuts) {
            Long until = cuts.higher(from);
            if (until == null || !isIn(spans, from) || isIn(others, from)) {
                continue;
            }
            if (!joined.isEmpty() && joined.getLast().until() == from) {
                joined.set(joined.size() - 1, new Span(joined.getLast().from(), until));
            } else {
                joined.add(new Span(from, until));
            }
        }
        return joined;
    }

    static boolean isIn(List<Span> spans, long instant) {
        return spans.stream().anyMatch(span -> span.from() <= instant && instant < span.until());
    }

    static boolean meet(Span one, Span other) {
        return Math.max(one.from(), other.from()) < Math.min(one.until(), other.until());
    }

    /** Whether the spans hold every instant between two, found by going from span to span; one instant lies in or at the end. */
    static boolean hold(List<Span> spans, long from, long until) {
        if (from == until) {
            return spans.stream().anyMatch(span -> span.from() <= from && from <= span.until());
        }
        long reached = from;
        boolean moved = true;
        while (moved && reached < until) {
            moved = false;
            for (Span span : spans) {
                if (span.from() <= reached && span.until() > reached) {
                    reached = span.until();
                    moved = true;
                }
            }
        }
        return reached >= until;
    }
}
