package congvu.testkit.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * When the clock of one cycle stood still: each kind of pause as labelled instants, and their union found by asking of every
 * stretch between two neighbouring instants whether any kind covers it.
 */
final class PauseTimeline {

    private enum Kind {
        SUPPLEMENT(Happening.SUPPLEMENT_REQUESTED, Happening.SUPPLEMENT_RECEIVED),
        SUSPENSION(Happening.SUSPENDED, Happening.RESUMED),
        FINANCIAL(Happening.FINANCIAL_OBLIGATION_SET, Happening.FINANCIAL_OBLIGATION_PAID);

        private final Happening start;
        private final Happening stop;

        Kind(Happening start, Happening stop) {
            this.start = start;
            this.stop = stop;
        }
    }

    /** As the events tell it: unclipped, unfinished ones up to {@link Span#NEVER}. */
    private final Map<Kind, List<Span>> told = new EnumMap<>(Kind.class);

    private final long from;
    private final long end;

    /**
     * Reads the pauses out of a cycle.
     *
     * @param events of the cycle, in order
     * @param financialPauses whether an unpaid financial obligation stops the clock
     * @param from before it no pause counts
     * @param end of the cycle, which closes every pause; {@link Span#NEVER} while open
     */
    PauseTimeline(List<StandingEvent> events, boolean financialPauses, long from, long end) {
        this.from = from;
        this.end = end;
        for (Kind kind : Kind.values()) {
            if (kind != Kind.FINANCIAL || financialPauses) {
                told.put(kind, read(events, kind));
            }
        }
    }

    /** The stretches in which any pause stood, in order and apart; the last may be unfinished. */
    List<Span> standstills() {
        return standstills(from, end);
    }

    /** The same for a narrower stretch: a step within the cycle. */
    List<Span> standstills(long since, long until) {
        List<Span> clipped = new ArrayList<>();
        told.values()
                .forEach(spans -> spans.forEach(span -> clipped.add(new Span(
                        Math.max(span.from(), Math.max(from, since)), Math.min(span.until(), Math.min(end, until))))));
        clipped.removeIf(Span::isEmpty);
        return union(clipped);
    }

    /** Elapsed milliseconds of the supplement requests that were answered by the end of the cycle. */
    long answeredSupplementMillis() {
        long sum = 0;
        for (Span span : told.getOrDefault(Kind.SUPPLEMENT, List.of())) {
            if (span.until() != Span.NEVER && span.until() <= end) {
                sum += Math.max(0, span.until() - Math.max(span.from(), from));
            }
        }
        return sum;
    }

    private static List<Span> read(List<StandingEvent> events, Kind kind) {
        List<Span> spans = new ArrayList<>();
        boolean paused = false;
        long since = 0;
        for (StandingEvent event : events) {
            if (event.type() == kind.start && !paused) {
                paused = true;
                since = event.at();
            } else if (event.type() == kind.stop && paused) {
                paused = false;
                spans.add(new Span(since, event.at()));
            }
        }
        if (paused) {
            spans.add(new Span(since, Span.NEVER));
        }
        return spans;
    }

    private static List<Span> union(List<Span> spans) {
        TreeSet<Long> instants = new TreeSet<>();
        spans.forEach(span -> instants.addAll(List.of(span.from(), span.until())));
        List<Span> united = new ArrayList<>();
        Long previous = null;
        for (Long instant : instants) {
            if (previous != null) {
                Span stretch = new Span(previous, instant);
                boolean covered = spans.stream().anyMatch(span -> span.overlapMillis(stretch) > 0);
                if (covered && !united.isEmpty() && united.getLast().until() == stretch.from()) {
                    united.add(new Span(united.removeLast().from(), stretch.until()));
                } else if (covered) {
                    united.add(stretch);
                }
            }
            previous = instant;
        }
        return united;
    }
}
