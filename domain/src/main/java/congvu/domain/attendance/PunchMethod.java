package congvu.domain.attendance;

/** How the punch was made. All count alike. */
public enum PunchMethod {
    DEVICE,
    CARD,
    FACE,
    APP,
    MANUAL,
    UNKNOWN
}
