package congvu.producers.clock;

import congvu.producers.ProducersMeters;
import congvu.producers.delivery.KafkaAccess;
import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running clock: tells the time to every partition of {@code congvu.clock}, five times a second unless set
 * otherwise, as long as its guard believes the host. Several may run at once; doubled ticks change nothing.
 */
public final class ClockRole implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(ClockRole.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ScheduledExecutorService thread;
    private final ScheduledFuture<?> turns;
    private final Ticker ticker;
    private final TickOutlet outlet;

    private ClockRole(ScheduledExecutorService thread, ScheduledFuture<?> turns, Ticker ticker, TickOutlet outlet) {
        this.thread = thread;
        this.turns = turns;
        this.ticker = ticker;
        this.outlet = outlet;
    }

    /** Starts ticking on a thread of its own. */
    public static ClockRole start(KafkaAccess kafka, ClockSettings settings, ProducersMeters meters) {
        TickOutlet outlet = new KafkaTickOutlet(kafka, settings.source());
        ClockGuard guard = new ClockGuard(settings.limits(), settings.brokerHasOwnClock());
        Ticker ticker = new Ticker(guard, ClockRole::readClocks, outlet, meters, settings.confirmed());
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("congvu-clock").daemon(true).factory());
        long nanos = settings.every().toNanos();
        // At a fixed rate: the guard must see the clock at least once a second, also while a broker is slow to answer.
        ScheduledFuture<?> turns = thread.scheduleAtFixedRate(() -> turn(ticker), 0, nanos, TimeUnit.NANOSECONDS);
        return new ClockRole(thread, turns, ticker, outlet);
    }

    /** How the role is, for {@code /health}. */
    public ClockHealth health() {
        return ticker.health();
    }

    /** An operator takes the present time of day of this host for true; ticking goes on. */
    public void confirm() {
        thread.execute(ticker::confirm);
    }

    /** Stops ticking; what was told stays told. */
    @Override
    public void close() {
        turns.cancel(false);
        thread.shutdown();
        awaitEnd(thread);
        outlet.close();
    }

    static void turn(Ticker ticker) {
        try {
            ticker.turn();
        } catch (Throwable e) {
            // A scheduled task that throws is never called again, and the clock would stand still without a word.
            // An Error, too: memory may be there again in the next turn, and if not, the health tells of the silence.
            LOG.atError().setCause(e).log("Clock failed in one turn");
        }
    }

    private static void awaitEnd(ExecutorService thread) {
        try {
            if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static ClockReading readClocks() {
        return new ClockReading(System.nanoTime(), System.currentTimeMillis());
    }
}
