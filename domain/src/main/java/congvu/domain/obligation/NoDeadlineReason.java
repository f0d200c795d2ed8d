package congvu.domain.obligation;

/** Why an obligation has no promise. */
public enum NoDeadlineReason {
    /** No appointment was stated and the event names no procedure. */
    NO_PROCEDURE,
    /** No appointment was stated and the procedure is not in the reference data of that day. */
    PROCEDURE_UNKNOWN,
    /** No appointment was stated and the procedure has no term. */
    NO_TERM,
    /** No appointment was stated and the term ends beyond the working time that the office hours tell. */
    BEYOND_CALENDAR
}
