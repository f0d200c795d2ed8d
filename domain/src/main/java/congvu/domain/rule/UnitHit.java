package congvu.domain.rule;

/**
 * A hit of a rule about a unit, and the unit that it is told to: that of the fact, or one above it where the rule counts
 * what is below too.
 */
public record UnitHit(String targetUnitId, Hit hit) {

    /** Whether the other tells the same hit to the same unit, whatever else it says. */
    public boolean isSameHit(UnitHit other) {
        return targetUnitId.equals(other.targetUnitId) && hit.isSameHit(other.hit);
    }
}
