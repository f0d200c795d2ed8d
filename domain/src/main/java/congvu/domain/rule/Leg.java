package congvu.domain.rule;

/** One thing that must hold. */
public sealed interface Leg {

    /** Its name within the rule; part of the evidence. */
    String legId();

    /**
     * So many facts meet a condition.
     *
     * @param over the kind of facts
     * @param idleWorkingDays of a {@link FactKind#GAP}: spans of so many working days, at least 1; 0 of other kinds
     * @param isAtLeast whether the bound is a least number; a most one otherwise
     * @param bound at least 1 for a least number, at least 0 for a most one
     */
    record Facts(String legId, FactKind over, Condition when, int idleWorkingDays, boolean isAtLeast, int bound)
            implements Leg {}

    /**
     * A rate of the subject over the period is below a threshold, or not below it.
     *
     * @param formulaId in the metric dictionary
     * @param isBelow whether it must be less than the threshold; at least as much otherwise
     * @param threshold from 0 to 1
     * @param minimumDenominator with less the rate says nothing, and the leg does not hold
     */
    record Rate(String legId, String formulaId, boolean isBelow, double threshold, long minimumDenominator)
            implements Leg {}
}
