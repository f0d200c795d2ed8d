package congvu.domain.rule;

import org.jspecify.annotations.Nullable;

/**
 * A fact that meets the condition of a leg: what is kept of the fact for counting and as evidence. Two hits of the same
 * rule, leg and fact are the same hit.
 *
 * @param packId and
 * @param version by which version of the rule it met it
 * @param factKey which fact, among those of its kind and subject
 * @param unitId the unit that answers for the fact
 * @param epochDay the local day on which it counts
 * @param at when it came about, epoch milliseconds
 */
public record Hit(
        String ruleId,
        String legId,
        String packId,
        int version,
        FactKind kind,
        String factKey,
        String unitId,
        int epochDay,
        long at,
        @Nullable FactPlace place) {

    /** Whether the other says the same of the same fact, whatever else it tells. */
    public boolean isSameHit(Hit other) {
        return kind == other.kind
                && factKey.equals(other.factKey)
                && ruleId.equals(other.ruleId)
                && legId.equals(other.legId);
    }

    /** The same told of another key and place: as whoever must not learn of a person is told it. */
    public Hit at(String otherKey, @Nullable FactPlace otherPlace) {
        return new Hit(ruleId, legId, packId, version, kind, otherKey, unitId, epochDay, at, otherPlace);
    }
}
