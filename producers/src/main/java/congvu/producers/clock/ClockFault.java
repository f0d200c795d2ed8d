package congvu.producers.clock;

/** Why the clock is not believed. */
public enum ClockFault {
    /** The time of day went back against the monotonic clock. */
    STEPPED_BACK,
    /** The time of day went forward against the monotonic clock: set by hand, or the host slept. */
    STEPPED_FORWARD,
    /** At the start the time of day is not that of the broker. */
    NOT_THE_BROKERS_TIME
}
