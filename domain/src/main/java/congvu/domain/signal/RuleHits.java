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

    List<Hit> sorted() {
        return sorted;
    }

    /** The distinct local days of all hits, in order. */
    List<Integer> days() {
        return sorted.stream().map(Hit::epochDay).distinct().toList();
    }

    /** The last hit of a day that has one. */
    Hit lastOn(int epochDay) {
        Hit last = sorted.getFirst();
        for (Hit hit : sorted) {
            last = hit.epochDay() <= epochDay ? hit : last;
        }
        return last;
    }

    boolean has(Leg.Facts leg, int epochDay) {
        return sorted.stream().anyMatch(hit -> hit.epochDay() == epochDay && isOf(hit, leg));
    }

    /** Those of a leg from one local day to another, both included. */
    List<Hit> of(Leg.Facts leg, int firstDay, int lastDay) {
        List<Hit> found = new ArrayList<>();
        for (Hit hit : sorted) {
            if (hit.epochDay() >= firstDay && hit.epochDay() <= lastDay && isOf(hit, leg)) {
                found.add(hit);
            }
        }
        return found;
    }

    private static boolean isOf(Hit hit, Leg.Facts leg) {
        return hit.legId().equals(leg.legId()) && hit.kind() == leg.over();
    }
}
