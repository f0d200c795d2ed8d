package congvu.domain.attendance;

/** Which way a punch says that the person went. */
public enum PunchDirection {
    IN,
    OUT,
    /** The device does not say; the reading of the day does. */
    UNSTATED;

    /** Whether a punch of this direction can mark a boundary of the other: an OUT is never an arrival. */
    boolean canMark(PunchDirection boundary) {
        return this == UNSTATED || this == boundary;
    }
}
