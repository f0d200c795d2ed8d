package congvu.bench.feed;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/** Does something so many times a second, in small portions; what a pause held up is made good. */
public final class LivePace {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long NAP_NANOS = 2_000_000;

    private final long perSecond;
    private final long startNanos;
    private long done;

    /** @param startNanos {@link System#nanoTime()} at which the first one is due */
    public LivePace(long perSecond, long startNanos) {
        this.perSecond = perSecond;
        this.startNanos = startNanos;
    }

    /** Does everything that is due between the start and an end, each with its number, and returns after the last. */
    public void runUntil(long endNanos, LongConsumer action) {
        long total = (endNanos - startNanos) * perSecond / NANOS_PER_SECOND;
        while (done < total && !Thread.currentThread().isInterrupted()) {
            long due = Math.min(total, dueBy(System.nanoTime()));
            while (done < due) {
                action.accept(done++);
            }
            if (done < total) {
                LockSupport.parkNanos(NAP_NANOS);
            }
        }
    }

    /** How many have been done. */
    public long done() {
        return done;
    }

    private long dueBy(long nanos) {
        return (nanos - startNanos) * perSecond / NANOS_PER_SECOND + 1;
    }
}
