package congvu.streams.unit;

import congvu.domain.reference.ReferenceBook;
import congvu.domain.rule.Hit;
import congvu.domain.signal.SignalAction;
import congvu.domain.signal.SignalCause;
import congvu.domain.signal.SignalPolicy;
import congvu.domain.signal.SignalTransition;
import congvu.domain.signal.SubjectSignals.ActionAnswer;
import congvu.domain.signal.UnitContext;
import congvu.domain.signal.UnitHitChange;
import congvu.domain.signal.UnitRules;
import congvu.domain.signal.UnitSettlement;
import congvu.domain.signal.UnitSignals;
import congvu.streams.rate.RateConfig;
import congvu.streams.rate.RateTask;
import congvu.streams.signal.UnitHits;
import congvu.streams.store.Entry;
import congvu.streams.store.LoggedHashStore;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the hits and signals of the units of one task, and decides anew about those of which anything has changed.
 *
 * <p>What stands is a pure function of hits, rates, reference data and the tick; what was told is kept beside it, so that
 * after a restart, where every unit is looked at once, exactly the rest is told. Not thread safe.
 */
final class UnitDesk {
    private static final long FORGET_EVERY_MILLIS = 31L * 24 * 3_600_000;

    private final UnitHitStore hits;
    private final UnitSignalStore signals;
    private final SignalPolicy policy;

    /** Facts of a unit that come close together are one change, as for its rates. */
    private final RateConfig pace;

    private final UnitTicks ticks;
    private final UnitSignalSink sink;
    private final Map<String, UnitState> states = new HashMap<>();
    private final ArrayDeque<UnitState> waiting = new ArrayDeque<>();
    private ReferenceBook book = ReferenceBook.empty();
    private Set<String> aboutSignals = Set.of();
    private Set<String> withRates = Set.of();

    /** Whether the round under way is one of new reference data in place of older. */
    private boolean keepsEnded;

    private @Nullable RateTask rates;

    /** By the wall clock: the last turn. */
    private long turnAt;

    UnitDesk(LoggedHashStore store, UnitSettings settings, UnitTicks ticks, UnitSignalSink sink) {
        this.hits = new UnitHitStore(store);
        this.signals = new UnitSignalStore(store);
        this.policy = settings.signals();
        this.pace = settings.rates();
        this.ticks = ticks;
        this.sink = sink;
    }

    /** Takes note of an entry of the store, at start. */
    void restore(Entry entry) {
        if (UnitHitStore.isShard(entry.key())) {
            stateOf(hits.unitOf(entry)).shards.add(entry);
        } else if (UnitSignalStore.isSignals(entry.key())) {
            stateOf(UnitSignalStore.unitOf(entry));
        }
    }

    /**
     * Begins with this reference data: every unit is looked at once.
     *
     * @param worked with which reference data every unit has been looked at before
     * @param fingerprint of the reference data to begin with
     */
    void start(RateTask rateTask, ReferenceBook startBook, WorkedReference worked, long fingerprint) {
        rates = rateTask;
        boolean isWorked = worked.isWorked(fingerprint);
        keepsEnded = !isWorked && worked.hadRules();
        take(startBook);
        lookAtAll(isWorked ? SignalCause.FACTS_CHANGED : SignalCause.REFERENCE_CHANGED);
    }

    /** Uses other reference data from now on; to be called when no unit waits. */
    void use(ReferenceBook newBook) {
        // The first rules are no change of rules.
        keepsEnded = !book.rules().isEmpty();
        take(newBook);
        lookAtAll(SignalCause.REFERENCE_CHANGED);
    }

    /** Whether the reference data in use holds any rule. */
    boolean hasRules() {
        return !book.rules().isEmpty();
    }

    /** Takes what a file or person tells of a unit. */
    void take(UnitHits message) {
        UnitState state = stateOf(message.unitId());
        if (state.waitsFor == SignalCause.REFERENCE_CHANGED) {
            settle(state, SignalCause.REFERENCE_CHANGED);
        }
        for (UnitHitChange change : message.changes()) {
            for (Hit changed : hits.apply(state.unitId, message.teller(), change, state.shards)) {
                judgeAnew(state, Set.of(changed.ruleId()), changed.epochDay());
                lookAt(state, SignalCause.FACTS_CHANGED);
            }
        }
    }

    /** A sum of a unit has changed. */
    void rateChanged(String unitId, int epochDay) {
        if (withRates.isEmpty()) {
            return;
        }
        UnitState state = stateOf(unitId);
        judgeAnew(state, withRates, epochDay);
        lookAt(state, SignalCause.FACTS_CHANGED);
    }

    /** All partitions have passed another tick. */
    void tickCame() {
        for (UnitState state : states.values()) {
            if (state.nextChangeAt <= ticks.reached()) {
                lookAt(state, SignalCause.TIME_PASSED);
            }
        }
    }

    /** Takes what a person did; the action is kept if it is taken. */
    ActionAnswer act(String unitId, SignalAction action) {
        UnitState state = states.get(unitId);
        if (state == null) {
            return ActionAnswer.UNKNOWN_SIGNAL;
        }
        if (state.waitsFor != null) {
            settle(state, state.waitsFor);
        }
        UnitSignals known = signals.read(unitId);
        ActionAnswer answer = known.answer(action, contextOf(unitId, false));
        if (answer == ActionAnswer.TAKEN) {
            settle(state, known.with(known.actions().with(action)), SignalCause.OPERATOR_ACTION);
        }
        return answer;
    }

    /**
     * Looks again at units that wait: at those of which facts come at those that have been quiet for a while, or have
     * waited long enough.
     *
     * @param wallMillis any clock that goes forward; only spans of it count
     * @param limit how many at most
     * @param isUrgent whether none may wait, since other reference data is to be used
     */
    void settleSome(long wallMillis, int limit, boolean isUrgent) {
        turnAt = wallMillis;
        int left = limit;
        for (int i = waiting.size(); i > 0 && left > 0; i--) {
            UnitState state = waiting.remove();
            if (!isUrgent && state.waitsFor == SignalCause.FACTS_CHANGED && !hasCalmedDown(state)) {
                waiting.add(state);
            } else {
                state.isQueued = false;
                // One that an action could not wait for has been looked at.
                if (state.waitsFor != null) {
                    settle(state, state.waitsFor);
                    left--;
                }
            }
        }
    }

    private boolean hasCalmedDown(UnitState state) {
        return turnAt - state.changedAt >= pace.quietMillis() || turnAt - state.waitsSince >= pace.oldMillis();
    }

    /** How many units wait to be looked at again. */
    int waiting() {
        return waiting.size();
    }

    private void take(ReferenceBook newBook) {
        book = newBook;
        aboutSignals = UnitRules.aboutSignals(newBook);
        withRates = UnitRules.withRates(newBook);
    }

    /** What was kept of a day is judged anew, since what it rests on has changed. */
    private void judgeAnew(UnitState state, Set<String> ruleIds, int epochDay) {
        if (state.mayKeepVerdicts) {
            UnitSignals known = signals.read(state.unitId);
            UnitSignals touched = known.touched(ruleIds, epochDay);
            if (!touched.equals(known)) {
                signals.write(state.unitId, touched);
            }
        }
    }

    private void lookAtAll(SignalCause cause) {
        if (rates != null && !withRates.isEmpty()) {
            rates.units().forEach(this::stateOf);
        }
        states.values().forEach(state -> lookAt(state, cause));
    }

    /** What waits for new reference data goes on waiting for that. */
    private void lookAt(UnitState state, SignalCause cause) {
        state.changedAt = turnAt;
        if (state.waitsFor == null) {
            state.waitsFor = cause;
            state.waitsSince = turnAt;
        } else if (state.waitsFor == SignalCause.TIME_PASSED) {
            state.waitsFor = cause;
        }
        if (!state.isQueued) {
            state.isQueued = true;
            waiting.add(state);
        }
    }

    private void settle(UnitState state, SignalCause cause) {
        settle(state, signals.read(state.unitId), cause);
    }

    private void settle(UnitState state, UnitSignals known, SignalCause cause) {
        state.waitsFor = null;
        forget(state);
        UnitContext context = contextOf(state.unitId, keepsEnded && cause == SignalCause.REFERENCE_CHANGED);
        UnitSettlement settlement = known.settle(hits.read(state.shards), context, cause);
        state.nextChangeAt = settlement.nextChangeAt();
        state.mayKeepVerdicts = !settlement.next().kept().isEmpty();
        if (!settlement.next().equals(signals.read(state.unitId))) {
            signals.write(state.unitId, settlement.next());
        }
        for (SignalTransition transition : settlement.transitions()) {
            sink.tell(state.unitId, transition, book.rules());
        }
    }

    /** Now and then: what is over for good bears on nothing, so that it may stay a while. */
    private void forget(UnitState state) {
        if (ticks.reached() - state.forgotAt >= FORGET_EVERY_MILLIS) {
            state.forgotAt = ticks.reached();
            hits.forgetBefore(policy.oldestCounted(ticks.reached()), state.shards);
        }
    }

    private UnitContext contextOf(String unitId, boolean keeps) {
        RateTask known = rates;
        if (known == null) {
            throw new IllegalStateException("Expected the task of units to be started before anything is decided.");
        }
        return new UnitContext(
                unitId,
                book,
                aboutSignals,
                known.ratesOf(unitId, book.hasChildren(unitId)),
                policy,
                Math.max(0, ticks.reached()),
                keeps);
    }

    private UnitState stateOf(String unitId) {
        return states.computeIfAbsent(unitId, UnitState::new);
    }
}
