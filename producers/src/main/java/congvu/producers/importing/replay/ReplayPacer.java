package congvu.producers.importing.replay;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Slows a replay down to a multiple of real time, or not at all. */
public final class ReplayPacer {

    private static final Duration TICK_EVERY = Duration.ofMillis(200);
    private static final long NANOS_PER_MILLI = 1_000_000L;

    private final double speed;
    private final LongSupplier monotonicNanos;
    private final Sleeper sleeper;
    private @Nullable Long firstTime;
    private long beganNanos;

    /** Waits. */
    @FunctionalInterface
    public interface Sleeper {

        /** Returns after about that long. */
        void sleep(Duration duration);
    }

    private ReplayPacer(double speed, LongSupplier monotonicNanos, Sleeper sleeper) {
        this.speed = speed;
        this.monotonicNanos = monotonicNanos;
        this.sleeper = sleeper;
    }

    /** As fast as the log takes it. */
    public static ReplayPacer unlimited() {
        return new ReplayPacer(Double.POSITIVE_INFINITY, () -> 0, duration -> {});
    }

    /**
     * At a multiple of real time.
     *
     * @param speed seconds of the data's time per second; positive
     */
    public static ReplayPacer atSpeed(double speed, LongSupplier monotonicNanos, Sleeper sleeper) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("Expected a speed above 0, but found " + speed + ".");
        }
        return new ReplayPacer(speed, monotonicNanos, sleeper);
    }

    boolean isPaced() {
        return !Double.isInfinite(speed);
    }

    /** At a speed, time is told about five times a second, however slow the data's time goes. */
    Duration shortenedInterval(Duration interval) {
        if (!isPaced()) {
            return interval;
        }
        long byRate = Math.max(1, (long) Math.min(1e15, TICK_EVERY.toMillis() * speed));
        return Duration.ofMillis(Math.min(interval.toMillis(), byRate));
    }

    /** Waits until the data's time may be told. */
    void awaitTime(long timeMillis) {
        if (!isPaced()) {
            return;
        }
        if (firstTime == null) {
            firstTime = timeMillis;
            beganNanos = monotonicNanos.getAsLong();
        }
        long dueNanos = (long) ((timeMillis - firstTime) / speed * NANOS_PER_MILLI);
        long leftNanos = dueNanos - (monotonicNanos.getAsLong() - beganNanos);
        if (leftNanos > 0) {
            sleeper.sleep(Duration.ofNanos(leftNanos));
        }
    }
}
