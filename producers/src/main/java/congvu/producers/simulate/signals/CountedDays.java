package congvu.producers.simulate.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** Days with how often something happened on them, and when it happened too often. */
final class CountedDays {

    /** Days one after the other, of those on which something happened, each of which is too much, with no time between. */
    record Run(int first, int last) {}

    /** Whether there is time between the last day of a run and the first day of the next window. */
    @FunctionalInterface
    interface Gap {
        boolean isBetween(int lastDay, int firstDay);
    }

    /** Every day counts. */
    static boolean isAnyDayBetween(int lastDay, int firstDay) {
        return firstDay > lastDay + 1;
    }

    private final NavigableMap<Integer, Integer> counts = new TreeMap<>();

    void add(int day) {
        counts.merge(day, 1, Integer::sum);
    }

    /**
     * When it was too often.
     *
     * @param firstDayOfWindow the first day that is counted together with a day
     * @param gap what makes two runs of one
     * @param tooMany so many within a window, or more
     */
    List<Run> runs(IntUnaryOperator firstDayOfWindow, Gap gap, int tooMany) {
        List<Run> found = new ArrayList<>();
        boolean wasTooMany = false;
        for (int day : counts.keySet()) {
            int firstDay = firstDayOfWindow.applyAsInt(day);
            boolean isTooMany = sum(firstDay, day) >= tooMany;
            if (isTooMany && wasTooMany && !gap.isBetween(found.getLast().last(), firstDay)) {
                found.add(new Run(found.removeLast().first(), day));
            } else if (isTooMany) {
                found.add(new Run(day, day));
            }
            wasTooMany = isTooMany;
        }
        return found;
    }

    /** How often from one day to another, both included. */
    int sum(int first, int last) {
        int sum = 0;
        for (Map.Entry<Integer, Integer> one :
                counts.subMap(first, true, last, true).entrySet()) {
            sum += one.getValue();
        }
        return sum;
    }

    /** Every day with something on it, in order. */
    NavigableSet<Integer> days() {
        return counts.navigableKeySet();
    }
}
