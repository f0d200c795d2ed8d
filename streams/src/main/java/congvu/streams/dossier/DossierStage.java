package congvu.streams.dossier;

import congvu.domain.alert.AlertAction;
import congvu.domain.alert.AlertActions;
import congvu.domain.alert.AlertCause;
import congvu.domain.alert.AlertTransition;
import congvu.domain.dossier.EventCheck;
import congvu.domain.dossier.Journal;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.obligation.ObligationFamily;
import congvu.domain.rate.Contribution;
import congvu.domain.signal.SignalAction;
import congvu.domain.signal.SignalActions;
import congvu.intake.Refusal;
import congvu.intake.cases.EventIntake;
import congvu.intake.cases.Intake;
import congvu.schemas.rejected.RefusalReason;
import congvu.streams.rate.RateSums;
import congvu.streams.stage.InputAccount;
import congvu.streams.stage.InputFamily;
import congvu.streams.stage.Recomputation;
import congvu.streams.stage.Stage;
import congvu.streams.stage.StageClock;
import congvu.streams.stage.StageContext;
import congvu.streams.store.DueIndex;
import congvu.streams.store.Entry;
import congvu.streams.store.LoggedHashStore;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Fold, decide, publish the difference, for the dossiers of one partition, or for whatever else is folded like one:
 * tasks, cases of feedback. One path for everything that can happen: an event, a tick, new reference data.
 *
 * <p>Everything is computed before anything is changed, so that an error in computing leaves store, timers, sums and
 * topics as they were.
 */
public final class DossierStage implements Stage {
    /** What could not be settled when its time came is tried again after so much more of that time. */
    private static final long TRY_AGAIN_MILLIS = 3_600_000;

    /** The mark of an entry of which nobody knows by which reference data it was judged. */
    private static final int OF_UNKNOWN_REFERENCE = -1;

    private static final byte[] NO_KEY = {};

    private final InputFamily input;
    private final LoggedHashStore store;
    private final EventIntake intake;
    private final DossierOutput output;
    private final StageContext context;
    private final InputAccount events;
    private final DueIndex due = new DueIndex();
    private final Recomputation recomputation = new Recomputation();
    private final DossierCodec codec = new DossierCodec();
    private final DossierJudge judge;
    private final JournalWatch watch;

    DossierStage(
            InputFamily input,
            LoggedHashStore store,
            EventIntake intake,
            DossierOutput output,
            SignalJudge signals,
            SignalOutput signalOutput,
            StageContext context,
            JournalWatch watch) {
        this.watch = watch;
        this.input = input;
        this.store = store;
        this.intake = intake;
        this.output = output;
        this.context = context;
        this.events = context.account().input(input);
        this.judge = new DossierJudge(context, output, codec, signals, signalOutput);
    }

    @Override
    public InputFamily family() {
        return input;
    }

    /** Timers, sums and accounts from what the store holds. */
    @Override
    public void restore() {
        due.clear();
        recomputation.restart();
        store.forEach(this::restore);
    }

    @Override
    public @Nullable Refusal take(byte @Nullable [] key, byte @Nullable [] value, long offset) {
        Intake taken = intake.take(key, value, offset);
        return take(key == null ? NO_KEY : key, taken);
    }

    /** Takes what was made of a record at the door. */
    @Nullable
    Refusal take(byte[] key, Intake taken) {
        return switch (taken) {
            case Intake.Event event -> take(key, event.family(), event.entry());
            case Intake.Refused refused -> refused.refusal();
        };
    }

    @Override
    public int fireDue(int limit) {
        return due.drain(context.clock().tick(), limit, this::timePassed);
    }

    @Override
    public boolean mayBeDue() {
        return due.mayHold(context.clock().tick());
    }

    @Override
    public void referenceIsNew() {
        recomputation.restart();
        store.forEach(entry -> {
            if (isStale(entry) && isOpen(entry)) {
                recomputation.add(entry);
            }
        });
    }

    @Override
    public void recompute(int limit) {
        recomputation.step(limit, entry -> {
            // It may have left since it began to wait.
            if (isStale(entry) && !DossierCodec.isMarker(entry.value())) {
                settleAgain(entry, AlertCause.REFERENCE_CHANGED);
            }
        });
    }

    @Override
    public int waiting() {
        return recomputation.waiting();
    }

    private @Nullable Refusal take(byte[] key, ObligationFamily family, JournalEntry event) {
        Entry entry = store.find(key);
        if (entry != null && !bringUpToDate(entry)) {
            return new Refusal(RefusalReason.TOO_LATE, null);
        }
        Subject subject = new Subject(family, new String(key, StandardCharsets.UTF_8));
        DossierState state = entry == null ? DossierState.UNKNOWN : codec.unpack(subject, entry.value());
        if (state.family() != null && state.family() != family) {
            return new Refusal(RefusalReason.KEY_MISMATCH, "kind");
        }
        return take(key, entry, subject, state, event);
    }

    private @Nullable Refusal take(
            byte[] key, @Nullable Entry entry, Subject subject, DossierState state, JournalEntry event) {
        Journal journal = state.journal();
        if (journal.holds(event)) {
            events.duplicate(1);
            write(key, entry, codec.pack(subject, state.withDuplicate()));
            return null;
        }
        if (journal.size() >= EventCheck.MAX_JOURNAL_EVENTS) {
            return new Refusal(RefusalReason.JOURNAL_FULL, null);
        }
        boolean isCurrent = entry != null && !isStale(entry);
        JournalEntry arrived = arrived(event);
        Settlement settlement = judge.tryToSettle(subject, state, arrived, AlertCause.ofEvent(event.type()), isCurrent);
        if (settlement == null) {
            return new Refusal(RefusalReason.UNPROCESSABLE, null);
        }
        if (settlement.isTooLarge()) {
            return new Refusal(RefusalReason.JOURNAL_FULL, null);
        }
        apply(key, entry, settlement);
        watch.changed(subject, journal, settlement.next().journal());
        events.accept(1);
        return null;
    }

    /**
     * Takes that a case of feedback speaks against a dossier here, which may not have come yet, or does not any more.
     *
     * @param grievanceId kind and number of the case
     */
    @Nullable
    Refusal aggrieve(byte[] key, String grievanceId, boolean stands) {
        Entry entry = store.find(key);
        if (StageClock.isReserved(key) || (entry != null && !bringUpToDate(entry))) {
            return new Refusal(RefusalReason.TOO_LATE, "dossierId");
        }
        Subject subject = new Subject(ObligationFamily.DOSSIER, new String(key, StandardCharsets.UTF_8));
        DossierState state = entry == null ? DossierState.UNKNOWN : codec.unpack(subject, entry.value());
        DossierState next = state.aggrieved(grievanceId, stands);
        if (next.grievances().equals(state.grievances())) {
            return null;
        }
        boolean isCurrent = entry != null && !isStale(entry);
        Settlement settlement = judge.tryToSettle(subject, next, null, AlertCause.TIME_PASSED, isCurrent);
        if (settlement == null || settlement.isTooLarge()) {
            return new Refusal(RefusalReason.UNPROCESSABLE, null);
        }
        apply(key, entry, settlement);
        return null;
    }

    /**
     * Takes what a person did about one of the alerts or signals here.
     *
     * @param key of what it is about
     * @param aboutAlert null where nobody can do that about an alert
     */
    @Nullable
    Refusal act(byte[] key, SignalAction aboutSignal, @Nullable AlertAction aboutAlert) {
        Entry entry = store.find(key);
        if (entry == null || StageClock.isReserved(key)) {
            return new Refusal(RefusalReason.UNKNOWN_TARGET, "aboutId");
        }
        if (!bringUpToDate(entry)) {
            return new Refusal(RefusalReason.TOO_LATE, null);
        }
        Subject subject = subjectOf(entry);
        DossierState state = codec.unpack(subject, entry.value());
        if (state.signals().kept().knows(aboutSignal.signalId())) {
            return act(entry, subject, state, aboutSignal);
        }
        return aboutAlert == null
                ? new Refusal(RefusalReason.UNKNOWN_TARGET, "targetId")
                : act(entry, subject, state, aboutAlert);
    }

    private @Nullable Refusal act(Entry entry, Subject subject, DossierState state, AlertAction action) {
        AlertActions known = state.actions();
        InputAccount actions = context.account().input(InputFamily.ACTIONS);
        if (known.holds(action)) {
            actions.duplicate(1);
            write(entry.key(), entry, codec.pack(subject, state.with(known.withDuplicate())));
            return null;
        }
        if (known.entries().size() >= AlertActions.MOST) {
            return new Refusal(RefusalReason.JOURNAL_FULL, null);
        }
        DossierState acted = state.with(known.with(action));
        if (!acted.isOver(action.alertId())) {
            return settleAction(entry, subject, acted);
        }
        byte[] noted = codec.pack(subject, acted);
        if (Settlement.isTooLarge(noted)) {
            return new Refusal(RefusalReason.UNPROCESSABLE, null);
        }
        write(entry.key(), entry, noted);
        actions.accept(1);
        return null;
    }

    private @Nullable Refusal act(Entry entry, Subject subject, DossierState state, SignalAction action) {
        FileSignals signals = state.signals();
        SignalActions known = signals.kept().actions();
        return switch (judge.answer(subject, state, action)) {
            case TAKEN -> {
                FileSignals acted = signals.with(signals.kept().with(known.with(action)), 1);
                yield settleAction(entry, subject, state.with(acted));
            }
            case DUPLICATE -> {
                FileSignals repeated = signals.with(signals.kept().with(known.withDuplicate()), 0);
                context.account().input(InputFamily.ACTIONS).duplicate(1);
                write(entry.key(), entry, codec.pack(subject, state.with(repeated)));
                yield null;
            }
            case UNKNOWN_SIGNAL -> new Refusal(RefusalReason.UNKNOWN_TARGET, "targetId");
            case NOT_ALLOWED -> new Refusal(RefusalReason.TRANSITION_NOT_ALLOWED, "type");
            case TOO_MANY -> new Refusal(RefusalReason.JOURNAL_FULL, null);
        };
    }

    private @Nullable Refusal settleAction(Entry entry, Subject subject, DossierState acted) {
        Settlement settlement = judge.tryToSettle(subject, acted, null, AlertCause.OPERATOR_ACTION, !isStale(entry));
        if (settlement == null || settlement.isTooLarge()) {
            return new Refusal(RefusalReason.UNPROCESSABLE, null);
        }
        apply(entry.key(), entry, settlement);
        context.account().input(InputFamily.ACTIONS).accept(1);
        return null;
    }

    private JournalEntry arrived(JournalEntry event) {
        long tick = context.clock().tick();
        return tick == StageClock.NO_TICK ? event : event.arrivedAt(tick);
    }

    /** Looks at an entry again because its time has come; new reference data that it has not met comes with it. */
    private void timePassed(Entry entry) {
        boolean isNew = isStale(entry) && isOpen(entry);
        settleAgain(entry, isNew ? AlertCause.REFERENCE_CHANGED : AlertCause.TIME_PASSED);
    }

    /** Whether this entry was last settled with reference data that has changed since. */
    private boolean isStale(Entry entry) {
        return entry.mark() != context.generation();
    }

    /** Whether new reference data may change this entry: a dossier of which something has not ended. */
    private boolean isOpen(Entry entry) {
        if (StageClock.isReserved(entry.key()) || DossierCodec.isMarker(entry.value())) {
            return false;
        }
        return !codec.head(entry.value()).isAtRest();
    }

    private Subject subjectOf(Entry entry) {
        ObligationFamily family = codec.head(entry.value()).family();
        return new Subject(
                family == null ? ObligationFamily.DOSSIER : family, new String(entry.key(), StandardCharsets.UTF_8));
    }

    /**
     * Before anyone has a say, what new reference data takes back is told as such; the file may leave by that.
     *
     * @return whether there is more than a marker
     */
    private boolean bringUpToDate(Entry entry) {
        if (isStale(entry) && isOpen(entry)) {
            settleAgain(entry, AlertCause.REFERENCE_CHANGED);
        }
        return !DossierCodec.isMarker(entry.value());
    }

    private void settleAgain(Entry entry, AlertCause cause) {
        Subject subject = subjectOf(entry);
        DossierState state = codec.unpack(subject, entry.value());
        Settlement settlement = judge.tryToSettle(subject, state, null, cause, !isStale(entry));
        if (settlement != null && !settlement.isTooLarge()) {
            apply(entry.key(), entry, settlement);
        } else {
            if (settlement != null) {
                // No broker takes it, and to fail here would stop the partition for good.
                context.account().unsettled();
            }
            due.schedule(entry, context.clock().tick() + TRY_AGAIN_MILLIS);
        }
    }

    private void apply(byte[] key, @Nullable Entry entry, Settlement settlement) {
        DossierState next = settlement.next();
        Contribution contribution = next.contribution();
        output.send(settlement.batch());
        for (AlertTransition transition : settlement.transitions()) {
            context.account().alert(transition.published().state());
        }
        settlement.signals().countIn(context.account());
        context.rates().move(settlement.before(), contribution);
        if (settlement.leaves() && contribution != null) {
            context.rates().settle(contribution);
        }
        countOpen(settlement.before(), contribution);
        Entry stored = write(key, entry, settlement.packed());
        stored.mark(context.generation());
        due.schedule(stored, settlement.leaves() ? Entry.NEVER : next.nextDueAt());
    }

    private Entry write(byte[] key, @Nullable Entry entry, byte[] packed) {
        if (entry == null) {
            return store.put(key, packed);
        }
        store.put(entry, packed);
        return entry;
    }

    private void restore(Entry entry) {
        if (RateSums.isBase(entry.key())) {
            context.rates().restoreBase(entry);
            return;
        }
        if (StageClock.isReserved(entry.key())) {
            return;
        }
        DossierHead head = codec.head(entry.value());
        if (head.isAtRest()) {
            // Nobody looks at these when reference data is new: by which they were judged is not known any more.
            entry.mark(OF_UNKNOWN_REFERENCE);
        }
        due.adopt(entry, head.nextDueAt());
        context.rates().move(null, head.contribution());
        countOpen(null, head.contribution());
        events.accept(head.accepted());
        events.duplicate(head.duplicates());
        InputAccount actions = context.account().input(InputFamily.ACTIONS);
        actions.accept(head.actions() + head.signalActions());
        actions.duplicate(head.actionDuplicates() + head.signalActionDuplicates());
    }

    private void countOpen(@Nullable Contribution before, @Nullable Contribution after) {
        context.account().open(openCount(after) - openCount(before));
    }

    private static int openCount(@Nullable Contribution contribution) {
        return contribution == null || contribution.isClosed() ? 0 : 1;
    }
}
