package congvu.testkit.boston;

/** How the city's own flag stands to the verdict recomputed from its times. */
public enum FlagAgreement {
    AGREES,
    DISAGREES,
    /** The city left the flag blank. */
    FLAG_BLANK,
    /** The city marks a case for which it set no target: the flag says nothing. */
    FLAG_WITHOUT_TARGET
}
