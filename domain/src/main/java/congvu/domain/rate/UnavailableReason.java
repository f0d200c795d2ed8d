package congvu.domain.rate;

/** Why a rate has no value. Never 0 % and never 100 % in its place. */
public enum UnavailableReason {
    /** Nothing to count yet: no case of this kind has come to the point where the formula sees it. */
    NO_CASES,
    /** There are cases, and none of them has a deadline. */
    NO_DEADLINE
}
