package congvu.domain.obligation;

/** On time or not, once there is an end to tell it by. */
public enum Verdict {
    OPEN,
    ON_TIME,
    LATE,
    /** Ended, but there never was a date or a term to hold it against. In no rate. */
    NO_DEADLINE
}
