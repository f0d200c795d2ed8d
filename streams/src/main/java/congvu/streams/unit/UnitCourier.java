package congvu.streams.unit;

import congvu.schemas.event.OperatorAction;
import congvu.schemas.wire.RecordEncoder;
import congvu.streams.packed.PackedWriter;
import congvu.streams.rate.RateSums;
import congvu.streams.stage.Outlet;
import congvu.streams.stage.StageClock;
import congvu.streams.stage.UnitActions;
import java.util.ArrayDeque;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * What the task of one partition tells the tasks of units beside rates and hits: reference data, what people did about
 * signals of units, and up to which tick everything has been told. Not thread safe.
 *
 * <p>Reference data comes to every partition; the task of partition 0 alone passes it on, in the same transaction in which
 * it keeps it, so that a task of units has the records of that task, in its order.
 */
public final class UnitCourier implements UnitActions {
    private static final byte[] TO_ALL = new byte[0];

    private final int partition;
    private final RateSums rates;
    private final Outlet outlet;
    private final RecordEncoder<OperatorAction> actions;
    private final PackedWriter writer = new PackedWriter();

    /** Ticks of which not everything has been told yet, oldest first. */
    private final ArrayDeque<Due> ticks = new ArrayDeque<>();

    /**
     * @param partition of the input that the task owns
     * @param rates of the task: a tick is told after the rates that were there before it
     */
    public UnitCourier(int partition, RateSums rates, Outlet outlet, RecordEncoder<OperatorAction> actions) {
        this.partition = partition;
        this.rates = rates;
        this.outlet = outlet;
        this.actions = actions;
    }

    /** Reference data has changed: the record as it came; no value for a withdrawal. */
    public void reference(byte[] key, byte @Nullable [] value) {
        if (partition == 0) {
            outlet.partial(TO_ALL, new ReferenceMessage(key, value).write(writer));
        }
    }

    @Override
    public void pass(byte[] unitId, OperatorAction action) {
        RecordMetadata from = outlet.place();
        outlet.partial(
                unitId,
                new ActionMessage(from.topic(), from.partition(), from.offset(), actions.encode(action)).write(writer));
    }

    /**
     * This tick begins a new local day, or is the highest one after a restart: it is told once everything that followed
     * from it has been.
     */
    public void reached(long tick) {
        if (tick != StageClock.NO_TICK) {
            ticks.add(new Due(tick));
        }
    }

    /**
     * Goes on telling; to be called after rates have been passed on.
     *
     * @param wallMillis any clock that goes forward; only spans of it count
     * @param isWorked whether nothing is due any more and nothing waits to be looked at again
     */
    public void turn(long wallMillis, boolean isWorked) {
        if (!isWorked) {
            return;
        }
        for (Due due : ticks) {
            due.mark(wallMillis);
        }
        while (!ticks.isEmpty() && ticks.getFirst().isTold(rates, wallMillis)) {
            long tick = ticks.removeFirst().tick;
            if (ticks.isEmpty() || !ticks.getFirst().isTold(rates, wallMillis)) {
                outlet.partial(TO_ALL, new WorkedMessage(partition, tick).write(writer));
            }
        }
    }

    /** How many ticks wait to be told. */
    public int waiting() {
        return ticks.size();
    }

    /**
     * A tick on its way. Rates of single units are passed on first, which makes those of the units above change, and these
     * are passed on later: hence two rounds.
     */
    private static final class Due {
        private static final long NOT_YET = Long.MIN_VALUE;

        private final long tick;
        private long workedAt = NOT_YET;
        private boolean hasSingleUnits;

        private Due(long tick) {
            this.tick = tick;
        }

        private void mark(long wallMillis) {
            workedAt = workedAt == NOT_YET ? wallMillis : workedAt;
        }

        private boolean isTold(RateSums rates, long wallMillis) {
            if (!hasSingleUnits && rates.hasPassedOn(workedAt)) {
                hasSingleUnits = true;
                workedAt = wallMillis;
            }
            return hasSingleUnits && rates.hasPassedOn(workedAt);
        }
    }
}
