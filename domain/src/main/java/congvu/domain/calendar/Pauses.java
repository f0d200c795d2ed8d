package congvu.domain.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * A union of pauses: sorted, disjoint, half-open, never touching; equal unions are equal objects.
 *
 * <p>Because it is a union and not a sum, time that two reasons stop at once is taken out once, and the order in which
 * pauses are given cannot matter. Where pauses overlap or touch, the joined one carries every reason, sorted.
 */
public final class Pauses {

    /** The end of a pause that has not ended. */
    public static final long OPEN = Long.MAX_VALUE;

    private static final Pauses NONE = new Pauses(new Pause[0]);

    private final Pause[] pauses;

    private Pauses(Pause[] pauses) {
        this.pauses = pauses;
    }

    public static Pauses none() {
        return NONE;
    }

    /** Pauses of no length are nothing. */
    public static Pauses union(List<Pause> pauses) {
        List<Pause> sorted = pauses.stream()
                .filter(pause -> pause.until() > pause.from())
                .sorted(Comparator.comparingLong(Pause::from))
                .toList();
        if (sorted.isEmpty()) {
            return NONE;
        }
        List<Pause> united = new ArrayList<>(sorted.size());
        int next = 0;
        while (next < sorted.size()) {
            int end = endOfRun(sorted, next);
            united.add(joined(sorted.subList(next, end)));
            next = end;
        }
        return new Pauses(united.toArray(Pause[]::new));
    }

    public int size() {
        return pauses.length;
    }

    public boolean isEmpty() {
        return pauses.length == 0;
    }

    public long from(int index) {
        return pauses[index].from();
    }

    public long until(int index) {
        return pauses[index].until();
    }

    /** Every reason of the pause, sorted and joined by {@code +}. */
    public String reason(int index) {
        return pauses[index].reason();
    }

    public List<Pause> asList() {
        return List.of(pauses);
    }

    /** Whether the last pause has not ended. */
    public boolean isOpen() {
        return pauses.length > 0 && pauses[pauses.length - 1].isOpen();
    }

    /** These pauses as far as they lie before an instant. */
    public Pauses closedAt(long end) {
        if (isEmpty() || pauses[pauses.length - 1].until() <= end) {
            return this;
        }
        List<Pause> clipped = new ArrayList<>(pauses.length);
        for (Pause pause : pauses) {
            if (pause.from() < end) {
                clipped.add(new Pause(pause.from(), Math.min(pause.until(), end), pause.reason()));
            }
        }
        return clipped.isEmpty() ? NONE : new Pauses(clipped.toArray(Pause[]::new));
    }

    private static int endOfRun(List<Pause> sorted, int start) {
        long until = sorted.get(start).until();
        int end = start + 1;
        while (end < sorted.size() && sorted.get(end).from() <= until) {
            until = Math.max(until, sorted.get(end).until());
            end++;
        }
        return end;
    }

    private static Pause joined(List<Pause> run) {
        if (run.size() == 1) {
            return run.get(0);
        }
        TreeSet<String> reasons = new TreeSet<>();
        long until = Long.MIN_VALUE;
        for (Pause pause : run) {
            reasons.add(pause.reason());
            until = Math.max(until, pause.until());
        }
        return new Pause(run.get(0).from(), until, String.join("+", reasons));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pauses that && asList().equals(that.asList());
    }

    @Override
    public int hashCode() {
        return Objects.hash((Object[]) pauses);
    }

    @Override
    public String toString() {
        return asList().toString();
    }
}
