package congvu.producers.simulate.outlet;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** How fast a simulation is told: as fast as it is taken, or at a multiple of real time. */
public final class SimulationPace {

    private static final long NANOS_PER_MILLI = 1_000_000L;
    private static final Duration TICK_EVERY = Duration.ofMillis(200);

    private final double speed;
    private final LongSupplier monotonicNanos;
    private long firstAt = Long.MIN_VALUE;
    private long beganNanos;

    private SimulationPace(double speed, LongSupplier monotonicNanos) {
        this.speed = speed;
        this.monotonicNanos = monotonicNanos;
    }

    /** As fast as it is taken. */
    public static SimulationPace unlimited() {
        return new SimulationPace(Double.POSITIVE_INFINITY, () -> 0);
    }

    /** So many seconds of the data's time a second. */
    public static SimulationPace of(double speed, LongSupplier monotonicNanos) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("Expected a speed above 0, but found " + speed + ".");
        }
        return new SimulationPace(speed, monotonicNanos);
    }

    public boolean isPaced() {
        return !Double.isInfinite(speed);
    }

    /** At a speed, time is told about five times a second. */
    public Duration tickEvery(Duration wanted) {
        if (!isPaced()) {
            return wanted;
        }
        long byRate = Math.max(1, (long) (TICK_EVERY.toMillis() * speed));
        return Duration.ofMillis(Math.min(wanted.toMillis(), byRate));
    }

    /**
     * Waits until an instant of the data may be told. What lies before {@code from} is told at once.
     *
     * @param from from where on the pace holds: the backlog is not waited for
     */
    public void await(long at, long from) {
        if (!isPaced() || at < from) {
            return;
        }
        if (firstAt == Long.MIN_VALUE) {
            firstAt = at;
            beganNanos = monotonicNanos.getAsLong();
        }
        long due = beganNanos + (long) ((at - firstAt) / speed * NANOS_PER_MILLI);
        for (long left = due - monotonicNanos.getAsLong();
                left > 0 && !Thread.currentThread().isInterrupted();
                left = due - monotonicNanos.getAsLong()) {
            LockSupport.parkNanos(left);
        }
    }
}
