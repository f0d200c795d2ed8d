package congvu.streams.person;

import congvu.domain.signal.Correctable;
import congvu.domain.signal.FactHits;
import congvu.domain.signal.PersonSettlement;
import congvu.domain.signal.PersonSignals;
import congvu.domain.signal.SignalAction;
import congvu.domain.signal.SignalActions;
import congvu.domain.signal.SignalCause;
import congvu.domain.signal.SignalContext;
import congvu.intake.Refusal;
import congvu.schemas.rejected.RefusalReason;
import congvu.streams.FailureCode;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import congvu.streams.signal.SignalRecords;
import congvu.streams.stage.InputAccount;
import congvu.streams.stage.InputFamily;
import congvu.streams.stage.Outlet;
import congvu.streams.stage.StageClock;
import congvu.streams.stage.StageContext;
import congvu.streams.store.DueIndex;
import congvu.streams.store.Entry;
import congvu.streams.store.LoggedHashStore;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one keeper of the signals of persons, for facts of attendance and of inspections alike. An entry is written when a
 * fact comes to meet other rules, when its time has come, and when people act: never at a punch.
 *
 * <p>Only facts and time change signals here; what new reference data says counts for facts that come after it, as it does
 * for days that have closed. Not thread safe.
 */
public final class PersonKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(PersonKeeper.class);

    /** Account of persons that are gone: begins with a byte that no id may begin with. */
    private static final byte[] COUNTS = {0, 'n'};

    /** What could not be settled when its time came is tried again after so much more of that time. */
    private static final long TRY_AGAIN_MILLIS = 3_600_000;

    /** Kafka's own limit for a record is 1 MiB, its frame and headers included. */
    private static final int MOST_BYTES = 900_000;

    private final LoggedHashStore store;
    private final StageContext context;
    private final PersonContext world;
    private final PersonOutput output;
    private final Correctable correctable;
    private final InputAccount actions;
    private final DueIndex due = new DueIndex();
    private final PersonCodec codec = new PersonCodec();
    private long acceptedOfGone;
    private long duplicatesOfGone;

    /** @param correctable how long facts of persons can change */
    public PersonKeeper(
            LoggedHashStore store,
            StageContext context,
            Outlet outlet,
            SignalRecords records,
            Correctable correctable) {
        this.correctable = correctable;
        this.store = store;
        this.context = context;
        this.world = new PersonContext(context);
        this.output = new PersonOutput(outlet, records, context.account());
        this.actions = context.account().input(InputFamily.ACTIONS);
    }

    /** One decision, computed and not yet carried out. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Decision(
            byte[] key, @Nullable Entry entry, PersonState next, byte[] packed, PersonOutput.Batch batch) {}

    /** Timers and accounts from what the store holds. */
    public void restore() {
        due.clear();
        acceptedOfGone = 0;
        duplicatesOfGone = 0;
        store.forEach(this::restore);
    }

    /**
     * What becomes of a person by facts that meet other rules than they met; null when nothing does.
     *
     * @throws IllegalStateException when so much meets rules that it cannot be kept
     */
    public @Nullable Decision decide(String staffToken, List<FactHits> facts, SignalCause cause) {
        byte[] key = staffToken.getBytes(StandardCharsets.UTF_8);
        Entry entry = store.find(key);
        if (entry == null && facts.stream().allMatch(FactHits::isEmpty)) {
            return null;
        }
        PersonState state = stateOf(entry);
        PersonSignals person = state.person();
        for (FactHits fact : facts) {
            person = person.with(staffToken, fact, world.tick());
        }
        return person.equals(state.person()) ? null : decide(key, entry, state, person, cause);
    }

    /** Keeps and tells it. Nothing may have come between. */
    public void carryOut(Decision decision) {
        output.send(decision.batch());
        keep(decision);
    }

    /** Takes what a person did about a signal; returns why not, or null when it was taken or was there already. */
    public @Nullable Refusal act(byte[] key, SignalAction action) {
        Entry entry = store.find(key);
        if (entry == null || StageClock.isReserved(key)) {
            return new Refusal(RefusalReason.UNKNOWN_TARGET, "aboutId");
        }
        if (entry.nextDueAt() <= world.tick()) {
            lookAgain(entry);
        }
        if (!entry.isPresent()) {
            // Nothing was left of the person.
            return new Refusal(RefusalReason.UNKNOWN_TARGET, "aboutId");
        }
        PersonState state = codec.unpack(entry.value());
        SignalContext now = world.of(state.person());
        SignalActions known = state.person().signals().actions();
        return switch (state.person().signals().answer(action, now)) {
            case TAKEN -> act(entry, state, known.with(action));
            case DUPLICATE -> {
                PersonSignals again = state.person().with(known.withDuplicate());
                store.put(entry, codec.pack(new PersonState(state.nextDueAt(), state.acceptedActions(), again)));
                actions.duplicate(1);
                yield null;
            }
            case UNKNOWN_SIGNAL -> new Refusal(RefusalReason.UNKNOWN_TARGET, "targetId");
            case NOT_ALLOWED -> new Refusal(RefusalReason.TRANSITION_NOT_ALLOWED, "type");
            case TOO_MANY -> new Refusal(RefusalReason.JOURNAL_FULL, null);
        };
    }

    /** Looks again at what is due at the highest tick; returns how many, fewer than the limit when no more are due. */
    public int fireDue(int limit) {
        return due.drain(context.clock().tick(), limit, this::lookAgain);
    }

    /** Whether something may still be due; false is certain. */
    public boolean mayBeDue() {
        return due.mayHold(context.clock().tick());
    }

    private @Nullable Refusal act(Entry entry, PersonState state, SignalActions longer) {
        PersonState acted = new PersonState(state.nextDueAt(), state.acceptedActions() + 1, state.person());
        Decision decision;
        try {
            decision = decide(entry.key(), entry, acted, state.person().with(longer), SignalCause.OPERATOR_ACTION);
        } catch (RuntimeException e) {
            unsettled(e);
            return new Refusal(RefusalReason.UNPROCESSABLE, null);
        }
        carryOut(decision);
        actions.accept(1);
        return null;
    }

    private void lookAgain(Entry entry) {
        if (StageClock.isReserved(entry.key())) {
            return;
        }
        try {
            PersonState state = codec.unpack(entry.value());
            carryOut(decide(entry.key(), entry, state, state.person(), SignalCause.TIME_PASSED));
        } catch (RuntimeException e) {
            unsettled(e);
            due.schedule(entry, context.clock().tick() + TRY_AGAIN_MILLIS);
        }
    }

    private Decision decide(
            byte[] key, @Nullable Entry entry, PersonState before, PersonSignals changed, SignalCause cause) {
        String staffToken = new String(key, StandardCharsets.UTF_8);
        PersonSignals person = changed.at(staffToken, world.tick());
        PersonSettlement settlement = person.settle(
                PersonOutput.subject(staffToken), world.signalFacts(), world.of(person), correctable, cause);
        PersonState next = new PersonState(settlement.nextChangeAt(), before.acceptedActions(), settlement.next());
        byte[] packed = codec.pack(next);
        if (packed.length > MOST_BYTES) {
            throw new IllegalStateException("Expected what rules say of a person to fit a record of " + MOST_BYTES
                    + " bytes, but found " + packed.length + "; rules that every day meets are too many.");
        }
        return new Decision(
                key,
                entry,
                next,
                packed,
                output.prepare(staffToken, settlement, world.book().rules()));
    }

    private void keep(Decision decision) {
        Entry entry = decision.entry();
        if (decision.next().isGone()) {
            if (entry != null) {
                forget(entry, decision.next());
            }
            return;
        }
        if (entry == null) {
            entry = store.put(decision.key(), decision.packed());
        } else if (!Arrays.equals(entry.value(), decision.packed())) {
            store.put(entry, decision.packed());
        }
        due.schedule(entry, decision.next().nextDueAt());
    }

    /** What is left of a person whose signals have all gone is a number that tells of nobody. */
    private void forget(Entry entry, PersonState gone) {
        store.remove(entry);
        if (gone.acceptedActions() + gone.duplicateActions() > 0) {
            acceptedOfGone += gone.acceptedActions();
            duplicatesOfGone += gone.duplicateActions();
            byte[] counts = new PackedWriter()
                    .putUnsigned(acceptedOfGone)
                    .putUnsigned(duplicatesOfGone)
                    .toBytes();
            store.put(COUNTS.clone(), counts);
        }
    }

    private void restore(Entry entry) {
        if (StageClock.isReserved(entry.key())) {
            PackedReader counts = new PackedReader().over(entry.value());
            acceptedOfGone = counts.getUnsigned();
            duplicatesOfGone = counts.getUnsigned();
            actions.accept(acceptedOfGone);
            actions.duplicate(duplicatesOfGone);
            return;
        }
        PersonState state = codec.unpack(entry.value());
        due.adopt(entry, state.nextDueAt());
        actions.accept(state.acceptedActions());
        actions.duplicate(state.duplicateActions());
    }

    private PersonState stateOf(@Nullable Entry entry) {
        return entry == null ? PersonState.UNKNOWN : codec.unpack(entry.value());
    }

    /** A defect of ours that must not stop the persons behind this one: names the defect, never the person. */
    private void unsettled(RuntimeException defect) {
        LOG.atError()
                .addKeyValue("partition", context.account().partition())
                .addKeyValue("failure", FailureCode.of(defect))
                .log("The signals of a person could not be settled.");
        context.account().unsettled();
    }
}
