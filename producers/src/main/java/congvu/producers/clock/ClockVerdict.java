package congvu.producers.clock;

/** Whether a reading may be told as the time. */
public sealed interface ClockVerdict {

    /**
     * It may.
     *
     * @param nowMillis the time, never lower than one that was told before; UTC milliseconds
     */
    record Trusted(long nowMillis) implements ClockVerdict {}

    /**
     * It may not, until an operator or the broker settles it.
     *
     * @param fault why
     * @param offMillis how far the time of day is off what was expected; negative: behind
     */
    record Stopped(ClockFault fault, long offMillis) implements ClockVerdict {}
}
