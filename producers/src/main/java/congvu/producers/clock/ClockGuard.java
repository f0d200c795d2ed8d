package congvu.producers.clock;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Decides from readings of both clocks of a host whether its time may be told (PROMISES L4).
 *
 * <p>Pure: it reads no clock. After a fault it says no until somebody settles it: an operator, who takes the present
 * time of day for true, or the time that a broker put on a record. A broker counts as witness if it did not step
 * itself, measured against our monotonic clock since its last word before the fault: a broker on the same host steps
 * along and so proves nothing. Where brokers are known to have clocks of their own, agreement is enough.
 *
 * <p>Not thread safe.
 */
public final class ClockGuard {

    private static final long NANOS_PER_MILLI = 1_000_000L;

    private final ClockLimits limits;
    private final boolean brokerHasOwnClock;
    private final Deque<ClockReading> window = new ArrayDeque<>();
    private ClockVerdict.@Nullable Stopped stopped;
    private @Nullable ClockReading brokerBefore;
    private long lastTold = Long.MIN_VALUE;

    /** @param brokerHasOwnClock whether the brokers run on other hosts */
    public ClockGuard(ClockLimits limits, boolean brokerHasOwnClock) {
        this.limits = limits;
        this.brokerHasOwnClock = brokerHasOwnClock;
    }

    /** Judges a reading; to be called about once a second and before each tick. */
    public ClockVerdict judge(ClockReading reading) {
        if (stopped != null) {
            return stopped;
        }
        forgetOld(reading);
        long off = off(reading);
        if (!limits.allow(off)) {
            stopped = new ClockVerdict.Stopped(off < 0 ? ClockFault.STEPPED_BACK : ClockFault.STEPPED_FORWARD, off);
            return stopped;
        }
        window.addLast(reading);
        lastTold = Math.max(lastTold, reading.wallMillis());
        return new ClockVerdict.Trusted(lastTold);
    }

    /** Takes the present time of day for true, because an operator says so. */
    public void confirm(ClockReading reading) {
        stopped = null;
        window.clear();
        window.addLast(reading);
    }

    /**
     * Hears what time a broker put on a record of ours.
     *
     * @param brokerMillis time of appending, UTC milliseconds
     * @param reading both clocks, read when the acknowledgement came
     * @return whether this settles a fault
     */
    public boolean hearBroker(long brokerMillis, ClockReading reading) {
        ClockReading word = new ClockReading(reading.monotonicNanos(), brokerMillis);
        if (stopped == null) {
            // A reading that is about to be refused shows that the broker, too, may have spoken after the step.
            brokerBefore = limits.allow(off(reading)) ? word : brokerBefore;
            return false;
        }
        boolean agrees = limits.allow(reading.wallMillis() - brokerMillis);
        if (!agrees || !isWitness(word)) {
            return false;
        }
        confirm(reading);
        brokerBefore = word;
        return true;
    }

    /**
     * Compares with the broker before the first tick, when there is nothing else to compare with.
     *
     * @param brokerMillis time that the broker put on a record of ours, UTC milliseconds
     */
    public ClockVerdict begin(long brokerMillis, ClockReading reading) {
        long off = reading.wallMillis() - brokerMillis;
        if (limits.allow(off)) {
            hearBroker(brokerMillis, reading);
            return judge(reading);
        }
        stopped = new ClockVerdict.Stopped(ClockFault.NOT_THE_BROKERS_TIME, off);
        return stopped;
    }

    /** Never tell a time before this one, for instance because the log has it already. */
    public void neverBefore(long millis) {
        lastTold = Math.max(lastTold, millis);
    }

    private boolean isWitness(ClockReading word) {
        ClockReading before = brokerBefore;
        if (brokerHasOwnClock) {
            return true;
        }
        return before != null && limits.allow(word.offsetMillis() - before.offsetMillis());
    }

    private long off(ClockReading reading) {
        ClockReading oldest = window.peekFirst();
        return oldest == null ? 0 : reading.offsetMillis() - oldest.offsetMillis();
    }

    /** Keeps the readings of the window, but always the last one. */
    private void forgetOld(ClockReading reading) {
        long begin = reading.monotonicNanos() - limits.window().toMillis() * NANOS_PER_MILLI;
        while (window.size() > 1 && window.getFirst().monotonicNanos() < begin) {
            window.removeFirst();
        }
    }
}
