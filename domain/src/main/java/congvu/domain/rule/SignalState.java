package congvu.domain.rule;

/** Where a signal stands. A signal is never a finding: only a person confirms. */
public enum SignalState {
    RAISED,
    /** Somebody has taken it on. */
    ACKNOWLEDGED,
    /** Those concerned have explained it (giải trình). */
    EXPLAINED,
    /** A person found that there is nothing in it. */
    DISMISSED,
    /** A person found that it is so. */
    CONFIRMED,
    /** Later facts took it back. */
    RETRACTED
}
