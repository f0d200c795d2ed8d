package congvu.domain.alert;

/** Where an alert is in its life. */
public enum AlertState {
    RAISED,
    /** Somebody has taken it on; it still stands. */
    ACKNOWLEDGED,
    /** A matching completion is known; never from silence. */
    RESOLVED,
    /** It was never true. */
    RETRACTED,
    /** A new promise took the place of the one it is about. */
    SUPERSEDED
}
