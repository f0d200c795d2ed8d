package congvu.schemas.catalogue;

/** The room of the project that writes or reads a topic. */
public enum Room {
    PRODUCERS,
    STREAMS,
    APP,
    NOTIFICATIONS,
    CONSOLE,
    /** Subscribers outside the project: dashboards, notification services of others. */
    SUBSCRIBERS
}
