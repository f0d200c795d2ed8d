package congvu.domain.obligation;

/** Where a promise comes from. */
public enum PromiseKind {
    /** The appointment date on the receipt (form 01). */
    STATED,
    /** The end of the procedure's term, where no date was stated. */
    TERM,
    /** A date stated anew when a pause ended. */
    RESTATED,
    /** A new date with an apology (form 04). */
    RE_APPOINTED,
    /** The promise of a reopened file. */
    REOPENED,
    /** The same term anew, from the last transfer of a petition. */
    TERM_RESTARTED,
    /** Another term from the same start, after a case was found to be of another kind. */
    TERM_CHANGED
}
