package congvu.streams.unit;

import congvu.domain.reference.ReferenceBook;
import congvu.intake.Refusal;
import congvu.schemas.rejected.RefusalReason;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.UnitMessageKind;
import congvu.streams.rate.RateAccounts;
import congvu.streams.rate.RateTask;
import congvu.streams.reference.ReferenceShelf;
import congvu.streams.store.LoggedHashStore;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * What lives from the start to the end of a task of units: the rates of its units, a reference book of its own, and what
 * rules say of them. Not thread safe.
 */
final class UnitTask {
    private final UnitAccount account;
    private final RateTask rates;
    private final UnitReference reference;
    private final UnitTicks ticks;
    private final ActionCounts actionCounts;
    private final UnitOutlet outlet;
    private final PackedReader reader = new PackedReader();

    /** @param partitions of the input: a day is over when all have passed it */
    UnitTask(
            ProcessorContext<byte[], byte[]> context,
            UnitSettings settings,
            int partitions,
            UnitWire wire,
            RateAccounts rateAccounts,
            UnitAccount account) {
        this.account = account;
        this.rates = new RateTask(context, settings.rates(), partitions, wire.rates(), rateAccounts);
        this.reference = new UnitReference(new ReferenceShelf(
                context.getStateStore(UnitNodes.REFERENCE), wire.reference(), settings.defaultOfficeHoursId()));
        LoggedHashStore units = context.getStateStore(UnitNodes.UNITS);
        this.ticks = new UnitTicks(units, partitions);
        this.actionCounts = new ActionCounts(units, account);
        this.outlet = new UnitOutlet(context, wire.rejected());
        units.forEach(entry -> {
            if (UnitTicks.isTick(entry.key())) {
                ticks.restore(entry);
            }
        });
        actionCounts.restore();
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
            case WORKED -> ticks.advance(WorkedMessage.read(reader.over(bytes)));
            case ACTION -> act(ActionMessage.read(reader.over(bytes)), message.timestamp());
            case HIT -> throw new IllegalStateException("Expected no hit of a rule before there are any.");
        }
    }

    /** Goes on with whatever is left over, each a bounded piece. */
    void takeTurn(long wallMillis) {
        rates.turn(wallMillis);
        reference.turn(wallMillis);
        account.pending(reference.isMoving() ? 1 : 0);
    }

    void close() {
        rates.close();
    }

    private void act(ActionMessage action, long appendedAt) {
        actionCounts.refuse();
        outlet.refused(action, appendedAt, new Refusal(RefusalReason.UNKNOWN_TARGET, "targetId"));
    }
}
