package congvu.producers.importing.profile;

/** What to make of a local time that the clock change shows twice or not at all. */
public enum LocalHourPolicy {
    /** The earlier of the two instants that can be meant. */
    EARLIER,
    /** The later of the two instants that can be meant. */
    LATER,
    /** Refuse the row. */
    REFUSE
}
