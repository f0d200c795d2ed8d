package congvu.streams.dossier;

import congvu.domain.alert.AlertState;
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
public final class DossierAccount {
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong duplicates = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong tick = new AtomicLong(StageClock.NO_TICK);
    private final AtomicLong held = new AtomicLong();
    private final AtomicLong refusedBroadcasts = new AtomicLong();
    private final AtomicLong unsettled = new AtomicLong();
    private final AtomicLong referenceProblems = new AtomicLong();
    private final Map<AlertState, AtomicLong> transitions = new EnumMap<>(AlertState.class);
    private final int partition;
    private volatile boolean live;

    DossierAccount(int partition) {
        this.partition = partition;
        for (AlertState state : AlertState.values()) {
            transitions.put(state, new AtomicLong());
        }
    }

    public int partition() {
        return partition;
    }

    public long accepted() {
        return accepted.get();
    }

    public long duplicates() {
        return duplicates.get();
    }

    public long refused() {
        return refused.get();
    }

    /** Ticks and records of reference data refused since this task started. They are no part of the equation. */
    public long refusedBroadcasts() {
        return refusedBroadcasts.get();
    }

    /** How often a dossier could not be computed since this task started: a defect of ours. */
    public long unsettledDossiers() {
        return unsettled.get();
    }

    /** Contradictions and gaps in the reference data in use. */
    public long referenceProblems() {
        return referenceProblems.get();
    }

    /** Files that have not ended. */
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

    /** Work that is left for a later turn: dossiers due or to be looked at again, cells of rates to be passed on. */
    public long held() {
        return held.get();
    }

    void alert(AlertState state) {
        add(transitionsCounter(state), 1);
    }

    void live(boolean now) {
        live = now;
    }

    void held(long pieces) {
        held.lazySet(pieces);
    }

    void accept(long count) {
        add(accepted, count);
    }

    void duplicate(long count) {
        add(duplicates, count);
    }

    void refuse(long count) {
        add(refused, count);
    }

    void refuseBroadcast() {
        add(refusedBroadcasts, 1);
    }

    void unsettled() {
        add(unsettled, 1);
    }

    void referenceProblems(long count) {
        referenceProblems.lazySet(count);
    }

    void open(long change) {
        add(open, change);
    }

    void tick(long now) {
        tick.lazySet(now);
    }

    private AtomicLong transitionsCounter(AlertState state) {
        return Objects.requireNonNull(transitions.get(state));
    }

    /** One writer: no need to contend. */
    private static void add(AtomicLong counter, long count) {
        counter.lazySet(counter.getPlain() + count);
    }
}
