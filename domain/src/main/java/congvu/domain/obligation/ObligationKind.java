package congvu.domain.obligation;

/** What the obligation is about. */
public enum ObligationKind {
    /** The dossier from acceptance to result. */
    WHOLE_FILE,
    /** One step of the control sheet (form 06). */
    STEP
}
