package congvu.streams.unit;

import congvu.domain.reference.ReferenceBook;
import congvu.domain.scorecard.ScorecardPolicies;
import congvu.domain.signal.SignalAction;
import congvu.intake.Refusal;
import congvu.schemas.event.OperatorAction;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.wire.RecordDecoder;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.UnitMessageKind;
import congvu.streams.rate.RateAccounts;
import congvu.streams.rate.RateTask;
import congvu.streams.reference.ReferenceShelf;
import congvu.streams.signal.ActionReading;
import congvu.streams.signal.UnitHits;
import congvu.streams.store.LoggedHashStore;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * What lives from the start to the end of a task of units: the rates of its units, a reference book of its own, and what
 * rules say of them. Not thread safe.
 *
 * <p>The reference data that decisions rest on changes at one moment: when it has come to rest and no unit waits. What
 * was told before that moment is decided by what held before.
 */
final class UnitTask {
    private final UnitSettings settings;
    private final UnitAccount account;
    private final RateTask rates;
    private final UnitReference reference;
    private final UnitTicks ticks;
    private final ActionCounts actionCounts;
    private final WorkedReference worked;
    private final UnitDesk desk;
    private final RecordDecoder<OperatorAction> actions;
    private final UnitOutlet outlet;
    private final PackedReader reader = new PackedReader();

    /** New reference data has come to rest and is not in use yet. */
    private boolean isNewReference;

    /** Not every unit has been looked at with the reference data in use. */
    private boolean isInRound = true;

    /** @param partitions of the input: a day is over when all have passed it */
    UnitTask(
            ProcessorContext<byte[], byte[]> context,
            UnitSettings settings,
            int partitions,
            UnitWire wire,
            RateAccounts rateAccounts,
            UnitAccount account) {
        this.settings = settings;
        this.account = account;
        this.reference = new UnitReference(new ReferenceShelf(
                context.getStateStore(UnitNodes.REFERENCE), wire.reference(), settings.defaultOfficeHoursId()));
        LoggedHashStore units = context.getStateStore(UnitNodes.UNITS);
        this.ticks = new UnitTicks(units, partitions);
        this.actionCounts = new ActionCounts(units, account);
        this.worked = new WorkedReference(units);
        this.actions = wire.actions();
        this.outlet = new UnitOutlet(context, wire, account);
        this.desk = new UnitDesk(units, settings, ticks, outlet);
        ScorecardPolicies policies = reference.book().scorecards();
        this.rates = new RateTask(
                context, settings.rates(), partitions, policies, wire.rates(), rateAccounts, desk::rateChanged);
        restore(units);
    }

    private void restore(LoggedHashStore units) {
        units.forEach(entry -> {
            if (UnitTicks.isTick(entry.key())) {
                ticks.restore(entry);
            } else {
                desk.restore(entry);
            }
        });
        actionCounts.restore();
        desk.start(rates, reference.book(), worked, reference.fingerprint());
    }

    UnitAccount account() {
        return account;
    }

    /** The reference data of this task, as far as it has come. */
    ReferenceBook book() {
        return reference.book();
    }

    void process(Record<byte[], byte[]> message) {
        byte[] bytes = message.value();
        // Until the next turn tells what is really left.
        account.pending(1);
        switch (UnitMessageKind.of(bytes)) {
            case RATES -> rates.take(bytes);
            case REFERENCE -> reference.take(reader.over(bytes));
            case WORKED -> {
                if (ticks.advance(WorkedMessage.read(reader.over(bytes)))) {
                    desk.tickCame();
                }
            }
            case ACTION -> act(ActionMessage.read(reader.over(bytes)), message.timestamp());
            case HIT -> desk.take(UnitHits.read(reader.over(bytes)));
        }
    }

    /** Goes on with whatever is left over, each a bounded piece. */
    void takeTurn(long wallMillis) {
        if (reference.turn(wallMillis)) {
            isNewReference = true;
            rates.policies(book().scorecards());
        }
        rates.turn(wallMillis);
        desk.settleSome(wallMillis, settings.unitsPerTurn(), isNewReference);
        if (desk.waiting() == 0 && isInRound && !isNewReference && !reference.isMoving()) {
            isInRound = false;
            worked.worked(reference.fingerprint(), desk.hasRules());
        }
        if (desk.waiting() == 0 && isNewReference) {
            isNewReference = false;
            isInRound = true;
            desk.use(reference.book());
        }
        account.pending(desk.waiting() + (isInRound || isNewReference || reference.isMoving() ? 1 : 0));
    }

    void close() {
        rates.close();
    }

    private void act(ActionMessage message, long appendedAt) {
        OperatorAction event = actions.decode(message.action());
        SignalAction action = ActionReading.of(event);
        if (action == null) {
            throw new IllegalStateException("Expected an action of a known type, for a partition passes on no other.");
        }
        switch (desk.act(event.getAboutId(), action)) {
            case TAKEN -> actionCounts.accept();
            case DUPLICATE -> actionCounts.duplicate();
            case UNKNOWN_SIGNAL -> refuse(message, appendedAt, RefusalReason.UNKNOWN_TARGET, "targetId");
            case NOT_ALLOWED -> refuse(message, appendedAt, RefusalReason.TRANSITION_NOT_ALLOWED, "type");
            case TOO_MANY -> refuse(message, appendedAt, RefusalReason.JOURNAL_FULL, null);
        }
    }

    private void refuse(ActionMessage message, long appendedAt, RefusalReason reason, @Nullable String field) {
        actionCounts.refuse();
        outlet.refused(message, appendedAt, new Refusal(reason, field));
    }
}
