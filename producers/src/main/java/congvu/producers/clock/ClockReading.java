package congvu.producers.clock;

/**
 * Both clocks of a host, read at the same moment.
 *
 * @param monotonicNanos time since some point, never set by anyone, nanoseconds
 * @param wallMillis time of day, which can be set, UTC milliseconds
 */
public record ClockReading(long monotonicNanos, long wallMillis) {

    private static final long NANOS_PER_MILLI = 1_000_000L;

    /** How far the time of day is ahead of the monotonic clock, milliseconds; constant while nobody sets it. */
    long offsetMillis() {
        return wallMillis - Math.floorDiv(monotonicNanos, NANOS_PER_MILLI);
    }
}
