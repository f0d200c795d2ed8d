package congvu.testkit.attendance;

import congvu.schemas.event.PunchDirection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tries every way to give punches to the boundaries of a day, and keeps the one that is best for the person. */
final class ReadingSearch {

    /**
     * One way.
     *
     * @param taken by boundary the place of its punch, or -1
     */
    record Way(List<Integer> taken, int missing, long late, long early, long times, long distance) {}

    private static final Comparator<Way> KINDEST = Comparator.comparingInt(Way::missing)
            .thenComparingLong(way -> way.late() + way.early())
            .thenComparingLong(Way::times)
            .thenComparingLong(Way::distance)
            .thenComparing(Way::taken, ReadingSearch::byFirstDifference);

    private final List<ExpectedPunch> expected;
    private final List<StaffStatement> punches;
    private final long lateGrace;
    private final long earlyGrace;
    private @Nullable Way kindest;

    private ReadingSearch(List<ExpectedPunch> expected, List<StaffStatement> punches, long lateGrace, long earlyGrace) {
        this.expected = expected;
        this.punches = punches;
        this.lateGrace = lateGrace;
        this.earlyGrace = earlyGrace;
    }

    static Way kindest(
            List<ExpectedPunch> expected, List<StaffStatement> punches, int lateGraceMinutes, int earlyGraceMinutes) {
        ReadingSearch search =
                new ReadingSearch(expected, punches, lateGraceMinutes * 60_000L, earlyGraceMinutes * 60_000L);
        search.tryFrom(new ArrayList<>(), 0);
        Way found = search.kindest;
        if (found == null) {
            throw new IllegalStateException("Expected at least the way that takes no punch, but found none.");
        }
        return found;
    }

    private void tryFrom(List<Integer> taken, int nextPunch) {
        if (taken.size() == expected.size()) {
            Way way = weigh(taken);
            if (kindest == null || KINDEST.compare(way, kindest) < 0) {
                kindest = way;
            }
            return;
        }
        for (int place = nextPunch; place < punches.size(); place++) {
            if (fits(expected.get(taken.size()), punches.get(place))) {
                taken.add(place);
                tryFrom(taken, place + 1);
                taken.removeLast();
            }
        }
        taken.add(-1);
        tryFrom(taken, nextPunch);
        taken.removeLast();
    }

    private Way weigh(List<Integer> taken) {
        int missing = 0;
        long late = 0;
        long early = 0;
        long times = 0;
        long distance = 0;
        for (int i = 0; i < taken.size(); i++) {
            if (taken.get(i) < 0) {
                missing++;
                continue;
            }
            long at = punches.get(taken.get(i)).at();
            long after = at - expected.get(i).at();
            if (expected.get(i).isArrival() && after > lateGrace) {
                late += after;
            }
            if (!expected.get(i).isArrival() && -after > earlyGrace) {
                early -= after;
            }
            times += at;
            distance += Math.abs(after);
        }
        return new Way(List.copyOf(taken), missing, late, early, times, distance);
    }

    private static boolean fits(ExpectedPunch expected, StaffStatement punch) {
        PunchDirection wrongWay = expected.isArrival() ? PunchDirection.OUT : PunchDirection.IN;
        return punch.event().getDirection() != wrongWay;
    }

    /** An earlier punch before a later one, any before none. */
    private static int byFirstDifference(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < one.size(); i++) {
            int a = one.get(i) < 0 ? Integer.MAX_VALUE : one.get(i);
            int b = other.get(i) < 0 ? Integer.MAX_VALUE : other.get(i);
            if (a != b) {
                return Integer.compare(a, b);
            }
        }
        return 0;
    }
}
