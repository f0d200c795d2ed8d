package congvu.domain.signal;

import congvu.domain.rule.Hit;
import congvu.domain.rule.Leg;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The hits of one rule about one subject, by day and time. */
final class RuleHits {
    private static final Comparator<Hit> IN_TIME = Comparator.comparingInt(Hit::epochDay)
            .thenComparingLong(Hit::at)
            .thenComparing(Hit::factKey)
            .thenComparing(Hit::legId);

    private final List<Hit> sorted;

    RuleHits(List<Hit> hits) {
        sorted = new ArrayList<>(hits);
        sorted.sort(IN_TIME);
    }

    /** The distinct local days of all hits, in order. */
    List<Integer> days() {
        return sorted.stream().map(Hit::epochDay).distinct().toList();
    }

    /** The last hit of a day that has one. */
    Hit lastOn(int epochDay) {
        return sorted.get(Math.max(0, firstAfter(epochDay) - 1));
    }

    /** Those of one local day, in order. */
    List<Hit> on(int epochDay) {
        return between(epochDay, epochDay);
    }

    boolean has(Leg.Facts leg, int epochDay) {
        for (Hit hit : on(epochDay)) {
            if (isOf(hit, leg)) {
                return true;
            }
        }
        return false;
    }

    /** Those of a leg from one local day to another, both included. */
    List<Hit> of(Leg.Facts leg, int firstDay, int lastDay) {
        List<Hit> found = new ArrayList<>();
        for (Hit hit : between(firstDay, lastDay)) {
            if (isOf(hit, leg)) {
                found.add(hit);
            }
        }
        return found;
    }

    private List<Hit> between(int firstDay, int lastDay) {
        return sorted.subList(firstAfter(firstDay - 1), firstAfter(lastDay));
    }

    /** Where the hits of later days begin: a unit has very many, and each of its days is asked for a few. */
    private int firstAfter(int epochDay) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).epochDay() <= epochDay) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isOf(Hit hit, Leg.Facts leg) {
        return hit.legId().equals(leg.legId()) && hit.kind() == leg.over();
    }
}
