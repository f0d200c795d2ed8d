package congvu.producers.clock;

import java.time.Duration;

/**
 * How much a clock may move against the monotonic one.
 *
 * @param back largest step back that is let pass, as time synchronisation makes
 * @param forward largest step forward that is let pass
 * @param window steps within this span add up, so that a clock cannot creep past the limits in small steps, and slow
 *     drift, which synchronisation corrects all the time, does not
 */
public record ClockLimits(Duration back, Duration forward, Duration window) {

    public ClockLimits {
        if (back.isNegative() || forward.isNegative() || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("Expected limits of the clock of at least 0 and a window above 0.");
        }
    }

    /** Back 5 s, forward 60 s, within a minute (PROMISES L4). */
    public static ClockLimits standard() {
        return new ClockLimits(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(60));
    }

    boolean allow(long offMillis) {
        return offMillis >= -back.toMillis() && offMillis <= forward.toMillis();
    }
}
