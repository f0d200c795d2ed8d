package congvu.streams.attendance;

import congvu.domain.attendance.AttendanceDay;
import congvu.domain.attendance.AttendanceEntry;
import congvu.domain.attendance.AttendanceEventCheck;
import congvu.domain.attendance.AttendanceJournal;
import congvu.domain.attendance.DeviceReport;
import congvu.domain.rate.Contribution;
import congvu.domain.signal.FactHits;
import congvu.domain.signal.SignalCause;
import congvu.intake.Refusal;
import congvu.intake.attendance.AttendanceIntake;
import congvu.intake.attendance.Told;
import congvu.schemas.catalogue.DeviceKey;
import congvu.schemas.rejected.RefusalReason;
import congvu.streams.FailureCode;
import congvu.streams.person.PersonKeeper;
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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fold, decide, publish the difference, for the working days of the persons of one partition.
 *
 * <p>What time and reference data have brought is settled before an event has its say. Everything is computed before anything
 * is changed, so that an error in computing leaves store, timers, sums and topics as they were.
 *
 * <p>Reports of devices come to every partition. They are no part of the account of events, just as ticks are not.
 */
final class AttendanceStage implements Stage {
    private static final Logger LOG = LoggerFactory.getLogger(AttendanceStage.class);

    /** What could not be settled when its time came is tried again after so much more of that time. */
    private static final long TRY_AGAIN_MILLIS = 3_600_000;

    private static final long DAY_MILLIS = 86_400_000;

    /** How long days that are over may wait for the next closing to be settled with it. */
    private static final int MOST_WAITED_DAYS = 7;

    /** Kafka's own limit for a record is 1 MiB, its frame and headers included. */
    private static final int MOST_BYTES = 900_000;

    /** One decision, computed and not yet carried out. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Settlement(
            AttendanceHead before,
            AttendanceState next,
            byte[] packed,
            DayOutput.Batch batch,
            PersonKeeper.@Nullable Decision person) {}

    private final LoggedHashStore store;
    private final AttendanceIntake intake;
    private final DayOutput output;
    private final StageContext context;
    private final AttendanceSettings settings;
    private final DayRules rules;
    private final PersonKeeper persons;
    private final InputAccount events;
    private final DeviceBook devices;
    private final PersonLook look;
    private final DueIndex due = new DueIndex();
    private final Recomputation recomputation = new Recomputation();
    private final AttendanceCodec codec = new AttendanceCodec();

    AttendanceStage(
            LoggedHashStore store,
            AttendanceIntake intake,
            DayOutput output,
            StageContext context,
            AttendanceSettings settings,
            PersonKeeper persons) {
        this.store = store;
        this.intake = intake;
        this.output = output;
        this.context = context;
        this.settings = settings;
        this.rules = new DayRules(context, settings.policy());
        this.persons = persons;
        this.events = context.account().input(InputFamily.ATTENDANCE);
        this.devices = new DeviceBook(store);
        this.look = new PersonLook(context, settings, devices);
    }

    @Override
    public InputFamily family() {
        return InputFamily.ATTENDANCE;
    }

    @Override
    public boolean isBroadcast(byte @Nullable [] key) {
        return DeviceKey.isDevice(key);
    }

    /** Timers, sums, accounts and devices from what the store holds. */
    @Override
    public void restore() {
        due.clear();
        recomputation.restart();
        devices.clear();
        store.forEach(this::restore);
        devices.restored();
        persons.restore();
    }

    @Override
    public @Nullable Refusal take(byte @Nullable [] key, byte @Nullable [] value, long offset) {
        return switch (intake.take(key, value)) {
            case Told.Event event -> take(Objects.requireNonNull(key), event.entry());
            case Told.Report report -> take(report.report());
            case Told.Refused refused -> refused.refusal();
        };
    }

    @Override
    public int fireDue(int limit) {
        int fired = due.drain(context.clock().tick(), limit, entry -> lookAgain(entry, false));
        return fired < limit ? fired + persons.fireDue(limit - fired) : fired;
    }

    @Override
    public boolean mayBeDue() {
        return due.mayHold(context.clock().tick()) || persons.mayBeDue();
    }

    @Override
    public void referenceIsNew() {
        recomputation.restart();
        store.forEach(entry -> {
            if (!StageClock.isReserved(entry.key()) && isStale(entry)) {
                recomputation.add(entry);
            }
        });
    }

    @Override
    public void recompute(int limit) {
        recomputation.step(limit, entry -> {
            if (isStale(entry)) {
                lookAgain(entry, false);
            }
        });
        if (!devices.released().isDone()) {
            devices.released().step(limit, entry -> lookAgain(entry, true));
            if (devices.released().isDone()) {
                devices.settled();
            }
        }
    }

    @Override
    public int waiting() {
        return recomputation.waiting() + devices.released().waiting();
    }

    private @Nullable Refusal take(DeviceReport report) {
        LocalDate keptFrom = look.keptFrom();
        long keptSince = keptFrom == null ? Long.MIN_VALUE : startOf(keptFrom) - DAY_MILLIS;
        if (devices.isTooMuch(report, keptSince)) {
            return new Refusal(RefusalReason.JOURNAL_FULL, null);
        }
        devices.add(report, keptSince);
        return null;
    }

    private @Nullable Refusal take(byte[] key, AttendanceEntry event) {
        Entry entry = store.find(key);
        String staffToken = new String(key, StandardCharsets.UTF_8);
        AttendanceState state = entry == null ? unknown() : codec.unpack(staffToken, entry.value());
        if (entry != null && isBehind(entry, state.journal())) {
            lookAgain(entry, false);
            state = codec.unpack(staffToken, entry.value());
        }
        return take(key, entry, staffToken, state, event);
    }

    private @Nullable Refusal take(
            byte[] key, @Nullable Entry entry, String staffToken, AttendanceState state, AttendanceEntry event) {
        AttendanceJournal journal = state.journal();
        if (journal.holds(event)) {
            events.duplicate(1);
            write(key, entry, codec.pack(staffToken, state.withDuplicate()));
            return null;
        }
        if (journal.isTooLate(event, context.book().zone())) {
            return new Refusal(RefusalReason.TOO_LATE, null);
        }
        if (journal.size() >= AttendanceEventCheck.MAX_JOURNAL_EVENTS) {
            return new Refusal(RefusalReason.JOURNAL_FULL, null);
        }
        Settlement settlement =
                tryToSettle(staffToken, state, SignalCause.FACTS_CHANGED, () -> look.after(staffToken, state, event));
        if (settlement == null) {
            return new Refusal(RefusalReason.UNPROCESSABLE, null);
        }
        if (settlement.packed().length > MOST_BYTES) {
            return new Refusal(RefusalReason.JOURNAL_FULL, null);
        }
        apply(key, entry, settlement);
        events.accept(1);
        return null;
    }

    /** Whether time or reference data have something to say about this person before anyone else has. */
    private boolean isBehind(Entry entry, AttendanceJournal journal) {
        if (isStale(entry) || entry.nextDueAt() <= context.clock().tick()) {
            return true;
        }
        LocalDate keptFrom = look.keptFrom();
        LocalDate pruned = journal.keptFrom();
        return keptFrom != null && (pruned == null || pruned.isBefore(keptFrom));
    }

    private AttendanceState unknown() {
        LocalDate keptFrom = look.keptFrom();
        AttendanceJournal empty = AttendanceJournal.empty();
        return AttendanceState.unknown(
                keptFrom == null ? empty : empty.prune(keptFrom, context.book().zone()));
    }

    /** Whether this entry was last settled with reference data that has changed since. */
    private boolean isStale(Entry entry) {
        return entry.mark() != context.generation();
    }

    /** Looks at a person without any event: time has come, a device was heard of, reference data is new. */
    private void lookAgain(Entry entry, boolean isDeviceHeard) {
        String staffToken = new String(entry.key(), StandardCharsets.UTF_8);
        AttendanceState state = codec.unpack(staffToken, entry.value());
        boolean isReferenceNew = isStale(entry);
        SignalCause cause = isReferenceNew ? SignalCause.REFERENCE_CHANGED : SignalCause.TIME_PASSED;
        Settlement settlement = tryToSettle(
                staffToken,
                state,
                isDeviceHeard ? SignalCause.FACTS_CHANGED : cause,
                () -> look.again(staffToken, state, isReferenceNew, isDeviceHeard));
        if (settlement != null) {
            apply(entry.key(), entry, settlement);
        } else {
            due.schedule(entry, context.clock().tick() + TRY_AGAIN_MILLIS);
        }
    }

    /** Null when computing fails: a defect of ours that must not stop the persons behind this one. */
    private @Nullable Settlement tryToSettle(
            String staffToken, AttendanceState state, SignalCause cause, Supplier<Finding> finding) {
        try {
            return settle(staffToken, state.head(), finding.get(), cause);
        } catch (RuntimeException e) {
            // Names the defect, never the person, nor what was said.
            LOG.atError()
                    .addKeyValue("partition", context.account().partition())
                    .addKeyValue("failure", FailureCode.of(e))
                    .log("The days of a person could not be settled.");
            context.account().unsettled();
            return null;
        }
    }

    private Settlement settle(String staffToken, AttendanceHead before, Finding finding, SignalCause cause) {
        Map<LocalDate, FactHits> asked = rules.ask(finding, before);
        DayOutput.Batch batch = output.prepare(staffToken, finding, before.days(), asked);
        AttendanceHead head = new AttendanceHead(
                nextDueAt(staffToken, finding, batch.days()),
                finding.journal().accepted(),
                before.duplicates(),
                finding.isWithoutSchedule(),
                AttendanceState.devicesOf(finding.journal()),
                batch.days());
        AttendanceState next = new AttendanceState(head, finding.journal());
        PersonKeeper.Decision person =
                asked.isEmpty() ? null : persons.decide(staffToken, List.copyOf(asked.values()), cause);
        return new Settlement(before, next, codec.pack(staffToken, next), batch, person);
    }

    /**
     * The next closing. Where none comes soon, the instant from which the oldest day cannot change any more: what is settled
     * and pruned then need not wait for somebody who has left.
     */
    private long nextDueAt(String staffToken, Finding finding, List<PublishedDay> days) {
        long closingAt = finding.nextClosingAt();
        long tick = context.clock().tick();
        if (days.isEmpty()) {
            boolean isToBePruned =
                    closingAt == AttendanceDay.NEVER && finding.journal().size() > 0 && tick != StageClock.NO_TICK;
            return isToBePruned ? tick + (settings.keepDays() + MOST_WAITED_DAYS) * DAY_MILLIS : closingAt;
        }
        LocalDate over = LocalDate.ofEpochDay(days.getFirst().epochDay() + settings.keepDays() + 1L);
        long keptUntil = startOf(over) + settings.policy().closingDelayOf(staffToken);
        return keptUntil + MOST_WAITED_DAYS * DAY_MILLIS < closingAt ? keptUntil : closingAt;
    }

    private void apply(byte[] key, @Nullable Entry entry, Settlement settlement) {
        AttendanceHead head = settlement.next().head();
        output.send(settlement.batch());
        PersonKeeper.Decision person = settlement.person();
        if (person != null) {
            persons.carryOut(person);
        }
        for (DayOutput.Move move : settlement.batch().moves()) {
            context.rates().move(move.before(), move.after());
        }
        for (Contribution contribution : settlement.batch().settled()) {
            context.rates().settle(contribution);
        }
        countWithoutSchedule(settlement.before(), head);
        Entry stored = write(key, entry, settlement.packed());
        for (String device : head.devices()) {
            if (!settlement.before().devices().contains(device)) {
                devices.addStaff(device, stored);
            }
        }
        stored.mark(context.generation());
        due.schedule(stored, head.nextDueAt());
    }

    private Entry write(byte[] key, @Nullable Entry entry, byte[] packed) {
        if (entry == null) {
            return store.put(key, packed);
        }
        if (!Arrays.equals(entry.value(), packed)) {
            store.put(entry, packed);
        }
        return entry;
    }

    private void restore(Entry entry) {
        if (DeviceBook.isDevice(entry.key())) {
            devices.restore(entry);
            return;
        }
        AttendanceHead head = codec.head(entry.value());
        due.adopt(entry, head.nextDueAt());
        for (PublishedDay day : head.days()) {
            context.rates().move(null, day.contribution());
        }
        head.devices().forEach(device -> devices.addStaff(device, entry));
        countWithoutSchedule(null, head);
        events.accept(head.accepted());
        events.duplicate(head.duplicates());
    }

    private void countWithoutSchedule(@Nullable AttendanceHead before, AttendanceHead after) {
        int was = before != null && before.isWithoutSchedule() ? 1 : 0;
        context.account().withoutSchedule((after.isWithoutSchedule() ? 1 : 0) - was);
    }

    private long startOf(LocalDate day) {
        return day.atStartOfDay(context.book().zone()).toInstant().toEpochMilli();
    }
}
