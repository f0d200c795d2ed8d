package congvu.domain.scorecard;

/** Why a component has no points. Never 0 points in its place. */
public enum AbsenceReason {
    /** It rests on data of the procedure catalogue of the portal, which no event tells. */
    CATALOGUE_DATA,
    /** No event tells of it. */
    NOT_OBSERVED,
    /** It is a sum of times, and what is summed here are counts. */
    NOT_A_COUNT,
    /** There is nothing to divide by, and the policy gives no points for that. */
    NO_CASES
}
