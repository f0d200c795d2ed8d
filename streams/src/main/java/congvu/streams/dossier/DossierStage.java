package congvu.streams.dossier;

import congvu.domain.alert.AlertCause;
import congvu.domain.alert.AlertTransition;
import congvu.domain.alert.AlertTransitions;
import congvu.domain.dossier.DossierEventType;
import congvu.domain.dossier.DossierFacts;
import congvu.domain.dossier.DossierFold;
import congvu.domain.dossier.EventCheck;
import congvu.domain.dossier.Journal;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.rate.Contribution;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.standing.Policy;
import congvu.domain.standing.Standing;
import congvu.schemas.rejected.RefusalReason;
import congvu.streams.FailureCode;
import congvu.streams.rate.RateSums;
import congvu.streams.store.DueIndex;
import congvu.streams.store.Entry;
import congvu.streams.store.LoggedHashStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fold, decide, publish the difference, for one partition's dossiers. One path for everything that can happen: an event,
 * a tick, new reference data.
 *
 * <p>Everything is computed before anything is changed, so that an error in computing leaves store, timers, sums and
 * topics as they were.
 */
final class DossierStage {
    private static final Logger LOG = LoggerFactory.getLogger(DossierStage.class);

    /** What could not be settled when its time came is tried again after so much more of that time. */
    private static final long TRY_AGAIN_MILLIS = 3_600_000;

    /** Kafka's own limit for a record is 1 MiB, its frame and headers included. */
    private static final int MOST_BYTES = 900_000;

    /**
     * One decision, computed and not yet carried out.
     *
     * @param before what rates hold of the dossier until then
     * @param leaves whether it leaves the store
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Settlement(
            @Nullable Contribution before,
            DossierState next,
            boolean leaves,
            byte[] packed,
            DossierOutput.Batch batch,
            List<AlertTransition> transitions) {

        boolean isTooLarge() {
            return packed.length > MOST_BYTES || batch.largest() > MOST_BYTES;
        }
    }

    private final LoggedHashStore store;
    private final DueIndex due;
    private final RateSums rates;
    private final DossierOutput output;
    private final Policy policy;
    private final Supplier<ReferenceBook> book;
    private final StageClock clock;
    private final DossierAccount account;
    private final DossierCodec codec = new DossierCodec();

    DossierStage(
            LoggedHashStore store,
            DueIndex due,
            RateSums rates,
            DossierOutput output,
            Policy policy,
            Supplier<ReferenceBook> book,
            StageClock clock,
            DossierAccount account) {
        this.store = store;
        this.due = due;
        this.rates = rates;
        this.output = output;
        this.policy = policy;
        this.book = book;
        this.clock = clock;
        this.account = account;
    }

    /** Timers, sums and accounts from what the store holds: after a restart, before the first record. */
    void restore() {
        due.clear();
        rates.start(book.get());
        clock.restore();
        store.forEach(this::restore);
    }

    /** Takes one event; returns why not, or null when it was taken or was there already. */
    Intake.@Nullable Refused take(byte[] key, JournalEntry event) {
        Entry entry = store.find(key);
        if (entry != null && DossierCodec.isMarker(entry.value())) {
            return new Intake.Refused(RefusalReason.TOO_LATE, null);
        }
        String dossierId = new String(key, StandardCharsets.UTF_8);
        DossierState state = entry == null ? DossierState.UNKNOWN : codec.unpack(dossierId, entry.value());
        Journal journal = state.journal();
        if (journal.holds(event)) {
            account.duplicate(1);
            write(key, entry, codec.pack(dossierId, state.withDuplicate()));
            return null;
        }
        if (journal.size() >= EventCheck.MAX_JOURNAL_EVENTS) {
            return new Intake.Refused(RefusalReason.JOURNAL_FULL, null);
        }
        Settlement settlement = tryToSettle(dossierId, state, event, AlertCause.ofEvent(event.type()));
        if (settlement == null) {
            return new Intake.Refused(RefusalReason.UNPROCESSABLE, null);
        }
        if (settlement.isTooLarge()) {
            return new Intake.Refused(RefusalReason.JOURNAL_FULL, null);
        }
        apply(key, entry, settlement);
        account.accept(1);
        return null;
    }

    /** Looks at a dossier again because its time has come. */
    void timePassed(Entry entry) {
        settleAgain(entry, AlertCause.TIME_PASSED);
    }

    /** Looks at a dossier again because the reference data is new. */
    void referenceChanged(Entry entry) {
        settleAgain(entry, AlertCause.REFERENCE_CHANGED);
    }

    /** Whether new reference data may change this entry: a dossier that has not ended. */
    boolean isOpen(Entry entry) {
        if (StageClock.isReserved(entry.key()) || DossierCodec.isMarker(entry.value())) {
            return false;
        }
        Contribution contribution = codec.head(entry.value()).contribution();
        return contribution == null || !contribution.isClosed();
    }

    /**
     * What has ended keeps its verdict: reference data that is newer than its end shall not judge it again when it leaves
     * the store, or when an event comes that bears on nothing. Null when there is more to it.
     */
    private @Nullable Settlement keepVerdict(String dossierId, DossierState state, @Nullable JournalEntry event) {
        if (!state.isClosed() || (event != null && !isHandOver(event.type()))) {
            return null;
        }
        DossierFacts known = DossierFold.fold(dossierId, state.journal(), book.get());
        if (event == null) {
            // Only if nothing but the departure was waited for: what else time has brought is still to be told.
            boolean leaves = Standing.of(known, state.journal(), book.get(), policy, state.nextDueAt())
                    .mayLeave();
            return leaves ? unchanged(dossierId, state, true) : null;
        }
        Journal longer = state.journal().with(event);
        boolean bearsOnNothing = DossierFold.fold(dossierId, longer, book.get()).equals(known);
        return bearsOnNothing ? unchanged(dossierId, state.with(longer), false) : null;
    }

    private static boolean isHandOver(DossierEventType type) {
        return type == DossierEventType.DELIVERED || type == DossierEventType.SYNCED;
    }

    private Settlement unchanged(String dossierId, DossierState state, boolean leaves) {
        byte[] packed = leaves ? codec.packMarker(state) : codec.pack(dossierId, state);
        DossierOutput.Batch nothing = new DossierOutput.Batch(List.of(), state.obligations());
        return new Settlement(state.contribution(), state, leaves, packed, nothing, List.of());
    }

    private void settleAgain(Entry entry, AlertCause cause) {
        String dossierId = new String(entry.key(), StandardCharsets.UTF_8);
        DossierState state = codec.unpack(dossierId, entry.value());
        Settlement settlement = tryToSettle(dossierId, state, null, cause);
        if (settlement != null) {
            apply(entry.key(), entry, settlement);
        } else {
            due.schedule(entry, clock.tick() + TRY_AGAIN_MILLIS);
        }
    }

    /** Null when computing fails: a defect of ours that must not stop the dossiers behind this one. */
    private @Nullable Settlement tryToSettle(
            String dossierId, DossierState state, @Nullable JournalEntry event, AlertCause cause) {
        try {
            Settlement kept = cause == AlertCause.REFERENCE_CHANGED ? null : keepVerdict(dossierId, state, event);
            Journal journal = event == null ? state.journal() : state.journal().with(event);
            return kept == null ? settle(dossierId, state, journal, cause) : kept;
        } catch (RuntimeException e) {
            // Names the defect, never the dossier, nor what was said of it: an id may be a person's.
            LOG.atError()
                    .addKeyValue("partition", account.partition())
                    .addKeyValue("failure", FailureCode.of(e))
                    .log("A dossier could not be settled.");
            account.unsettled();
            return null;
        }
    }

    private Settlement settle(String dossierId, DossierState state, Journal journal, AlertCause cause) {
        DossierFacts facts = DossierFold.fold(dossierId, journal, book.get());
        Standing standing = Standing.of(facts, journal, book.get(), policy, clock.tick());
        AlertTransitions alerts = AlertTransitions.between(state.alerts(), standing.alerts(), cause);
        DossierOutput.Batch batch = output.prepare(dossierId, standing, clock.tick(), state, alerts);
        DossierState next = new DossierState(
                standing.nextDueAt(),
                state.duplicates(),
                standing.contribution(),
                batch.obligations(),
                alerts.published(),
                journal);
        byte[] packed = standing.mayLeave() ? codec.packMarker(next) : codec.pack(dossierId, next);
        return new Settlement(state.contribution(), next, standing.mayLeave(), packed, batch, alerts.transitions());
    }

    private void apply(byte[] key, @Nullable Entry entry, Settlement settlement) {
        DossierState next = settlement.next();
        Contribution contribution = next.contribution();
        output.send(settlement.batch());
        for (AlertTransition transition : settlement.transitions()) {
            account.alert(transition.published().state());
        }
        rates.move(settlement.before(), contribution);
        if (settlement.leaves() && contribution != null) {
            rates.settle(contribution);
        }
        countOpen(settlement.before(), contribution);
        Entry stored = write(key, entry, settlement.packed());
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
            rates.restoreBase(entry);
            return;
        }
        if (StageClock.isReserved(entry.key())) {
            return;
        }
        DossierHead head = codec.head(entry.value());
        due.adopt(entry, head.nextDueAt());
        rates.move(null, head.contribution());
        countOpen(null, head.contribution());
        account.accept(head.accepted());
        account.duplicate(head.duplicates());
    }

    private void countOpen(@Nullable Contribution before, @Nullable Contribution after) {
        account.open(openCount(after) - openCount(before));
    }

    private static int openCount(@Nullable Contribution contribution) {
        return contribution == null || contribution.isClosed() ? 0 : 1;
    }
}
