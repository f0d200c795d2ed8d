package congvu.domain.attendance;

/** What has been said to explain a day. */
public enum ExplanationStatus {
    NONE,
    FILED,
    ACCEPTED
}
