package congvu.domain.rule;

/** What a condition says of a fact. */
public enum Truth {
    HOLDS,
    HOLDS_NOT,
    /** It cannot be computed of this fact: a division by zero, a number too large. Counts as not holding, and is counted. */
    CANNOT_TELL
}
