package congvu.streams.rate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The groups in memory: every roll-up, and the cells that wait to be published. A cell that does not wait is in the store
 * only; cells are by far the most numerous.
 */
final class RateGroups {

    private final Map<RateId, RateGroup> rollUps = new HashMap<>();
    private final Map<CellId, RateGroup> waitingCells = new HashMap<>();

    /** The group of a cell, with the way to all groups that contain it. */
    RateGroup cell(CellId id) {
        RateGroup known = waitingCells.get(id);
        if (known != null) {
            return known;
        }
        RateId day = RateId.of(id);
        RateGroup made = new RateGroup(day, null, rollUp(longer(day)), rollUp(day.ofAllProcedures()));
        waitingCells.put(id, made);
        return made;
    }

    /** The roll-up of this name, made with zero sums if there is none. */
    RateGroup rollUp(RateId id) {
        RateGroup known = rollUps.get(id);
        if (known != null) {
            return known;
        }
        RatePeriod period = id.period();
        RateGroup made = new RateGroup(id, Sums.zero(), period == RatePeriod.YEAR ? null : rollUp(longer(id)), null);
        rollUps.put(id, made);
        return made;
    }

    /** The roll-up of this name, null when there is none. */
    @Nullable
    RateGroup find(RateId id) {
        return rollUps.get(id);
    }

    /** The roll-ups that contain a cell. */
    static void forEachAbove(RateGroup cell, Consumer<RateGroup> consumer) {
        for (RateGroup group = cell.longer; group != null; group = group.longer) {
            consumer.accept(group);
        }
        for (RateGroup group = cell.allProcedures; group != null; group = group.longer) {
            consumer.accept(group);
        }
    }

    void forEachRollUp(Consumer<RateGroup> consumer) {
        rollUps.values().forEach(consumer);
    }

    /** Lets go of a cell that has been published. */
    void release(CellId id) {
        waitingCells.remove(id);
    }

    void clear() {
        rollUps.clear();
        waitingCells.clear();
    }

    private static RateId longer(RateId id) {
        RatePeriod next = RatePeriod.ofCode(id.period().code() + 1);
        LocalDate start = next.startOf(id.start());
        return new RateId(
                id.family(), id.unitId(), id.withDescendants(), id.procedureId(), next, (int) start.toEpochDay());
    }
}
