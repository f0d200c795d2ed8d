package congvu.testkit.boston;

/** What became of one case at the as-of of the snapshot. */
public enum BostonVerdict {
    CLOSED_ON_TIME,
    CLOSED_LATE,
    OPEN_OVERDUE,
    OPEN_NOT_DUE,
    NO_TARGET
}
