package congvu.streams.unit;

import congvu.domain.signal.SignalCause;
import congvu.streams.stage.StageClock;
import congvu.streams.store.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a task holds in memory of one unit. Nothing of it is kept: it follows from the store. */
final class UnitState {
    final String unitId;

    /** Of its hits, in the store. */
    final List<Entry> shards = new ArrayList<>();

    /** Why it waits to be looked at again; null when it does not. */
    @Nullable
    SignalCause waitsFor;

    /** Whether it stands in the queue, for whatever it waits or has waited. */
    boolean isQueued;

    /** By the wall clock: since when it waits, and when something of it changed last. */
    long waitsSince;

    long changedAt;

    /** The tick at which hits that are over for good were last looked for. */
    long forgotAt = StageClock.NO_TICK;

    /** The first tick at which something changes by time alone. */
    long nextChangeAt = Long.MAX_VALUE;

    /** Whether verdicts may be kept of it; false is certain. */
    boolean mayKeepVerdicts = true;

    UnitState(String unitId) {
        this.unitId = unitId;
    }
}
