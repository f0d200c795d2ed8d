package congvu.producers.clock;

import java.time.Duration;

/**
 * How a clock role runs.
 *
 * @param source its name, told in each tick
 * @param every span between two ticks
 * @param limits when its own clock is not believed
 * @param brokerHasOwnClock whether the brokers run on other hosts, so that their time proves ours
 * @param confirmed whether an operator has said at the start that the present time of day is true
 */
public record ClockSettings(
        String source, Duration every, ClockLimits limits, boolean brokerHasOwnClock, boolean confirmed) {

    public ClockSettings {
        if (every.isNegative() || every.isZero() || every.compareTo(Duration.ofSeconds(10)) > 0) {
            throw new IllegalArgumentException(
                    "Expected a span between ticks above 0 and up to 10 s, but found " + every + ".");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("Expected a name for the clock role, but it is empty.");
        }
    }

    /** Five ticks a second, the limits of PROMISES L4, brokers that may share our clock. */
    public static ClockSettings named(String source) {
        return new ClockSettings(source, Duration.ofMillis(200), ClockLimits.standard(), false, false);
    }
}
