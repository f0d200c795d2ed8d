package congvu.streams.stage;

import congvu.domain.alert.AlertState;
import congvu.domain.rule.SignalState;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one task has done with its input since the topic began: in = accepted + duplicates + refused.
 *
 * <p>Accepted events and duplicates are sums over the store, refused ones are counted in it: a restart counts them from
 * there, so that the equation holds over crashes. Written by the task's thread, read by any.
 */
public final class PartitionAccount {
    private final Map<InputFamily, InputAccount> inputs = new EnumMap<>(InputFamily.class);
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong tick = new AtomicLong(StageClock.NO_TICK);
    private final AtomicLong held = new AtomicLong();
    private final AtomicLong refusedBroadcasts = new AtomicLong();
    private final AtomicLong unsettled = new AtomicLong();
    private final AtomicLong referenceProblems = new AtomicLong();
    private final AtomicLong withoutSchedule = new AtomicLong();
    private final AtomicLong failedConditions = new AtomicLong();
    private final Map<AlertState, AtomicLong> transitions = new EnumMap<>(AlertState.class);
    private final Map<SignalState, AtomicLong> signals = new EnumMap<>(SignalState.class);
    private final int partition;
    private volatile boolean live;

    public PartitionAccount(int partition) {
        this.partition = partition;
        for (InputFamily family : InputFamily.values()) {
            inputs.put(family, new InputAccount());
        }
        for (AlertState state : AlertState.values()) {
            transitions.put(state, new AtomicLong());
        }
        for (SignalState state : SignalState.values()) {
            signals.put(state, new AtomicLong());
        }
    }

    public int partition() {
        return partition;
    }

    /** Of one input topic. */
    public InputAccount input(InputFamily family) {
        return Objects.requireNonNull(inputs.get(family));
    }

    /** Of all input topics. */
    public long accepted() {
        return inputs.values().stream().mapToLong(InputAccount::accepted).sum();
    }

    public long duplicates() {
        return inputs.values().stream().mapToLong(InputAccount::duplicates).sum();
    }

    public long refused() {
        return inputs.values().stream().mapToLong(InputAccount::refused).sum();
    }

    /** Ticks, records of reference data and reports of devices refused since this task started. They are no part of the equation. */
    public long refusedBroadcasts() {
        return refusedBroadcasts.get();
    }

    /** How often something could not be computed since this task started: a defect of ours. */
    public long unsettledDossiers() {
        return unsettled.get();
    }

    /** Contradictions and gaps in the reference data in use. */
    public long referenceProblems() {
        return referenceProblems.get();
    }

    /** Persons who keep a schedule that nobody has described, so that no day of theirs is judged. */
    public long withoutSchedule() {
        return withoutSchedule.get();
    }

    /** Dossiers, tasks and cases that have not ended. */
    public long open() {
        return open.get();
    }

    /** The highest tick seen, epoch milliseconds; far in the past before the first. */
    public long tick() {
        return tick.get();
    }

    /** Whether the last tick was one of live running, and not of a replay. */
    public boolean isLive() {
        return live;
    }

    /** Transitions of alerts into a state since this task started. */
    public long transitionsTo(AlertState state) {
        return transitionsCounter(state).get();
    }

    /** Transitions of signals about files and persons into a state since this task started. */
    public long signalsTo(SignalState state) {
        return signalsCounter(state).get();
    }

    /** Conditions of rules that could not be computed of a fact since this task started: they count as not holding. */
    public long failedConditions() {
        return failedConditions.get();
    }

    /** Work that is left for a later turn: what is due or to be looked at again, cells of rates to be passed on. */
    public long held() {
        return held.get();
    }

    public void alert(AlertState state) {
        add(transitionsCounter(state), 1);
    }

    public void signal(SignalState state) {
        add(signalsCounter(state), 1);
    }

    public void failedConditions(int count) {
        add(failedConditions, count);
    }

    public void live(boolean now) {
        live = now;
    }

    public void held(long pieces) {
        held.lazySet(pieces);
    }

    public void refuseBroadcast() {
        add(refusedBroadcasts, 1);
    }

    public void unsettled() {
        add(unsettled, 1);
    }

    public void referenceProblems(long count) {
        referenceProblems.lazySet(count);
    }

    public void withoutSchedule(long change) {
        add(withoutSchedule, change);
    }

    public void open(long change) {
        add(open, change);
    }

    public void tick(long now) {
        tick.lazySet(now);
    }

    private AtomicLong signalsCounter(SignalState state) {
        return Objects.requireNonNull(signals.get(state));
    }

    private AtomicLong transitionsCounter(AlertState state) {
        return Objects.requireNonNull(transitions.get(state));
    }

    /** One writer: no need to contend. */
    static void add(AtomicLong counter, long count) {
        counter.lazySet(counter.getPlain() + count);
    }
}
