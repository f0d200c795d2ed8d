package congvu.domain.signal;

import congvu.domain.rule.Hit;
import congvu.domain.rule.Leg;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one leg of a rule rests on.
 *
 * @param hits in order of time; of very many only the first and the last
 * @param count of all of them, 0 for a rate
 * @param rate null for facts
 */
public record LegEvidence(
        Leg leg, List<Hit> hits, long count, @Nullable RateReading rate) {

    /** The most hits that are kept as evidence; half of them the first, half the last. */
    static final int MOST_HITS = 40;

    public LegEvidence {
        hits = List.copyOf(hits);
    }

    static LegEvidence of(Leg.Facts leg, List<Hit> sorted) {
        if (sorted.size() <= MOST_HITS) {
            return new LegEvidence(leg, sorted, sorted.size(), null);
        }
        List<Hit> ends = new ArrayList<>(sorted.subList(0, MOST_HITS / 2));
        ends.addAll(sorted.subList(sorted.size() - MOST_HITS / 2, sorted.size()));
        return new LegEvidence(leg, ends, sorted.size(), null);
    }

    /** Hits that are not kept as evidence. */
    public long leftOut() {
        return count - hits.size();
    }
}
