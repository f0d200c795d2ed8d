package congvu.schemas.catalogue;

/** Class of visibility of a topic, from which access rules are generated. */
public enum Visibility {
    /** Figures about groups. */
    PUBLIC,
    /** What an operations room sees: obligations, alerts. */
    OPERATIONAL,
    /** About a person. */
    PERSONAL,
    /** Between our own roles only. */
    INTERNAL
}
