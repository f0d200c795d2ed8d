package congvu.streams.unit;

import congvu.domain.rule.SignalState;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one task of units has done. Written by the task's thread, read by any.
 *
 * <p>What people did about signals of units is counted here and not in the partition that read it, over the life of the
 * topic: in = accepted + duplicates + refused, once the record has come here.
 */
public final class UnitAccount {
    private final int partition;
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong duplicates = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong pending = new AtomicLong();

    private final Map<SignalState, AtomicLong> signals = new EnumMap<>(SignalState.class);

    UnitAccount(int partition) {
        this.partition = partition;
        for (SignalState state : SignalState.values()) {
            signals.put(state, new AtomicLong());
        }
    }

    public int partition() {
        return partition;
    }

    /** Actions about signals of units that are kept. */
    public long accepted() {
        return accepted.get();
    }

    /** Such actions that were there already. */
    public long duplicates() {
        return duplicates.get();
    }

    /** Such actions that were refused by this task. */
    public long refused() {
        return refused.get();
    }

    /** Transitions of signals about units into a state since this task started. */
    public long signalsTo(SignalState state) {
        return counterOf(state).get();
    }

    /** Units that wait to be looked at again. */
    public long pending() {
        return pending.get();
    }

    void actions(long acceptedSoFar, long duplicatesSoFar, long refusedSoFar) {
        accepted.lazySet(acceptedSoFar);
        duplicates.lazySet(duplicatesSoFar);
        refused.lazySet(refusedSoFar);
    }

    void pending(long units) {
        pending.lazySet(units);
    }

    void signal(SignalState state) {
        AtomicLong counter = counterOf(state);
        counter.lazySet(counter.getPlain() + 1);
    }

    private AtomicLong counterOf(SignalState state) {
        return Objects.requireNonNull(signals.get(state));
    }
}
