package congvu.producers.clock;

import congvu.producers.ProducersMeters;
import congvu.producers.clock.ClockHealth.State;
import java.time.Instant;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One turn of the clock role at a time: read, judge, tell; or, when stopped, ask the broker. Not thread safe. */
final class Ticker {

    /** Told when only the broker's answer is wanted: every consumer has a higher time already. */
    static final long NO_NEWS = Instant.parse("1990-01-02T00:00:00Z").toEpochMilli();

    /** Longer than a broker that does not answer can hold a turn up, and than the longest span between two ticks. */
    private static final long SILENCE_NANOS = 30_000_000_000L;

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

    private final ClockGuard guard;
    private final Supplier<ClockReading> clock;
    private final TickOutlet outlet;
    private final ProducersMeters meters;
    private volatile long toldNanos;
    private volatile ClockHealth health = new ClockHealth(State.STARTING, null, 0, null);
    private boolean begun;

    Ticker(
            ClockGuard guard,
            Supplier<ClockReading> clock,
            TickOutlet outlet,
            ProducersMeters meters,
            boolean confirmed) {
        this.guard = guard;
        this.clock = clock;
        this.outlet = outlet;
        this.meters = meters;
        this.toldNanos = clock.get().monotonicNanos();
        if (confirmed) {
            guard.confirm(clock.get());
            begun = true;
        }
    }

    /** As the last turn left it, unless there was none that told the time for too long. Safe from any thread. */
    ClockHealth health() {
        ClockHealth left = health;
        boolean isSilent = left.isWell() && clock.get().monotonicNanos() - toldNanos > SILENCE_NANOS;
        return isSilent ? new ClockHealth(State.SILENT, null, 0, left.lastTick()) : left;
    }

    /** An operator takes the present time of day for true. */
    void confirm() {
        guard.confirm(clock.get());
        begun = true;
        LOG.atWarn().log("Clock confirmed by an operator");
    }

    void turn() {
        try {
            if (begun) {
                tellOrAsk();
            } else {
                long brokerMillis = outlet.tell(NO_NEWS);
                begun = true;
                show(guard.begin(brokerMillis, clock.get()));
            }
        } catch (KafkaException e) {
            if (health.state() != State.UNREACHABLE) {
                LOG.atWarn().addKeyValue("cause", e.getClass().getSimpleName()).log("Clock cannot reach the broker");
            }
            health = new ClockHealth(State.UNREACHABLE, null, 0, health.lastTick());
        }
    }

    private void tellOrAsk() {
        ClockVerdict verdict = guard.judge(clock.get());
        show(verdict);
        switch (verdict) {
            case ClockVerdict.Trusted trusted -> {
                long brokerMillis = outlet.tell(trusted.nowMillis());
                meters.ticked(trusted.nowMillis());
                toldNanos = clock.get().monotonicNanos();
                health = new ClockHealth(State.TICKING, null, 0, Instant.ofEpochMilli(trusted.nowMillis()));
                guard.hearBroker(brokerMillis, clock.get());
            }
            case ClockVerdict.Stopped stopped -> {
                long brokerMillis = outlet.tell(NO_NEWS);
                if (guard.hearBroker(brokerMillis, clock.get())) {
                    LOG.atWarn().addKeyValue("fault", stopped.fault()).log("Clock settled by the broker's time");
                }
            }
        }
    }

    private void show(ClockVerdict verdict) {
        @Nullable Instant lastTick = health.lastTick();
        switch (verdict) {
            case ClockVerdict.Trusted trusted -> meters.clockStopped(false);
            case ClockVerdict.Stopped stopped -> {
                if (health.state() != State.STOPPED) {
                    LOG.atError()
                            .addKeyValue("fault", stopped.fault())
                            .addKeyValue("offMillis", stopped.offMillis())
                            .log("Clock stopped: the host's time is not believed");
                }
                meters.clockStopped(true);
                health = new ClockHealth(State.STOPPED, stopped.fault(), stopped.offMillis(), lastTick);
            }
        }
    }
}
