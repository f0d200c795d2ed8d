package congvu.domain.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects which facts of one file or person meet which rules. Not thread safe.
 *
 * <p>Conditions that cannot be computed of a fact do not hold, and are counted.
 */
public final class Matches {
    private final List<Hit> own = new ArrayList<>(2);
    private final List<UnitHit> ofUnits = new ArrayList<>(2);
    private int failures;

    /**
     * Asks a fact against the legs that speak of its kind.
     *
     * @param legs for the unit and the day of the fact
     * @param ancestors the units above the unit of the fact, nearest first
     */
    public void add(Fact fact, List<RuleLeg> legs, List<String> ancestors) {
        for (RuleLeg leg : legs) {
            if (fact.isFor(leg.rule()) && meets(fact, leg.leg().when())) {
                take(fact, leg, ancestors);
            }
        }
    }

    /** Hits of rules about the file or person itself. */
    public List<Hit> own() {
        return own;
    }

    /** Hits of rules about units. */
    public List<UnitHit> ofUnits() {
        return ofUnits;
    }

    /** How often a condition could not be computed. */
    public int failures() {
        return failures;
    }

    private boolean meets(Fact fact, Condition when) {
        return switch (when.of(fact)) {
            case HOLDS -> true;
            case HOLDS_NOT -> false;
            case CANNOT_TELL -> {
                failures++;
                yield false;
            }
        };
    }

    private void take(Fact fact, RuleLeg leg, List<String> ancestors) {
        Hit hit = leg.hit(fact);
        if (leg.rule().subject() != RuleSubject.UNIT) {
            own.add(hit);
            return;
        }
        ofUnits.add(new UnitHit(fact.unitId(), hit));
        if (leg.rule().withDescendants()) {
            ancestors.forEach(unit -> ofUnits.add(new UnitHit(unit, hit)));
        }
    }
}
