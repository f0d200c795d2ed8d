package congvu.domain.obligation;

/** How an obligation ended. */
public enum EndKind {
    DECIDED,
    DELIVERED,
    REFUSED,
    STOPPED,
    WITHDRAWN,
    /** A step reported as done. */
    STEP_DONE,
    /** A step that ended because the file went on to another step. */
    HANDED_OVER,
    /** A step that ended because its file ended. */
    FILE_ENDED;

    /** Whether this end has a result: status 9 or 10, which the national index prefers. */
    public boolean hasResult() {
        return this == DECIDED || this == DELIVERED;
    }
}
