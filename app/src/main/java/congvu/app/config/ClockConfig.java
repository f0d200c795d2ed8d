package congvu.app.config;

import congvu.producers.clock.ClockLimits;
import congvu.producers.clock.ClockSettings;
import java.time.Duration;

/**
 * How the clock role runs.
 *
 * @param source name that the ticks carry
 * @param ticksPerSecond how often the time is told
 * @param brokerHasOwnClock whether the brokers' time can prove this host's
 */
public record ClockConfig(String source, int ticksPerSecond, boolean brokerHasOwnClock) {

    private static final int MOST_TICKS_PER_SECOND = 100;

    /** @throws ConfigurationException naming the key that has a bad value */
    public static ClockConfig of(Settings settings) {
        String source = settings.text(Setting.CLOCK_SOURCE);
        if (source.isBlank()) {
            throw settings.wrong(Setting.CLOCK_SOURCE, "a name");
        }
        return new ClockConfig(
                source,
                settings.number(Setting.CLOCK_TICKS_PER_SECOND, 1, MOST_TICKS_PER_SECOND),
                settings.flag(Setting.CLOCK_BROKER_HAS_OWN_CLOCK));
    }

    /** @param confirmed whether an operator takes the present time of day of this host for true */
    public ClockSettings role(boolean confirmed) {
        Duration every = Duration.ofSeconds(1).dividedBy(ticksPerSecond);
        return new ClockSettings(source, every, ClockLimits.standard(), brokerHasOwnClock, confirmed);
    }
}
