package congvu.producers.importing;

/** What a source itself says of a case. */
public enum SourceFlag {
    ON_TIME,
    LATE,
    /** Nothing, or something that the profile does not know. */
    BLANK
}
