package congvu.domain.attendance;

/** Why planned time, or what happened in it, is not held against a person. */
public enum ExcuseReason {
    /** Approved leave (nghỉ phép). */
    LEAVE,
    /** A business trip (công tác). */
    TRIP,
    /** Duty elsewhere (trực). */
    DUTY,
    /** An accepted explanation of the day (giải trình). */
    EXPLAINED
}
