package congvu.streams.rate;

import congvu.domain.rate.Counter;
import congvu.domain.rate.RateFormula;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rates of the units of one task: totals of all partitions, rolled up to all procedures and to longer periods.
 *
 * <p>What is published is a pure function of the totals and of the days reached; what has been published is kept beside
 * them, so that after a restart exactly the rest is published. Not thread safe.
 */
final class RateLedger {

    private static final RateFormula[] FORMULAS = RateFormula.values();
    private static final RatePeriod[] PERIODS = RatePeriod.values();

    private final RateStore store;
    private final RateConfig config;
    private final PartitionDays days;
    private final PublishQueue queue;
    private final Map<RateId, long[]> rollUps = new HashMap<>();

    /** Groups that can no longer change but whose period is not over, by the first day after it. */
    private final TreeMap<Integer, List<RateId>> settledEarly = new TreeMap<>();

    RateLedger(RateStore store, RateConfig config, int partitions) {
        this.store = store;
        this.config = config;
        this.days = new PartitionDays(partitions);
        this.queue = new PublishQueue(config.quietMillis(), config.oldMillis());
    }

    /** Builds the sums from the store, and queues what was not published before the stop. */
    void load(long now) {
        rollUps.clear();
        settledEarly.clear();
        days.clear();
        queue.clear();
        Map<RateId, Published> publishedRollUps = new HashMap<>();
        List<CellId> cells = new ArrayList<>();
        store.forEach(new RateStore.Visitor() {
            @Override
            public void cell(CellId id, CellState state) {
                cells.add(id);
                addToRollUps(id, state.sums());
            }

            @Override
            public void rollUp(RateId id, Published published) {
                publishedRollUps.put(id, published);
                rollUps.computeIfAbsent(id, unused -> Sums.zero());
            }

            @Override
            public void day(int partition, int epochDay) {
                days.advance(partition, epochDay);
            }
        });
        cells.forEach(id -> {
            CellState state = store.cell(id);
            queueUnlessSaid(RateId.of(id), state.sums(), state.published(), now);
        });
        rollUps.forEach((id, sums) -> queueUnlessSaid(id, sums, publishedRollUps.get(id), now));
    }

    /** Puts the totals of a partition in the place of those it told before. */
    void accept(RatePartial partial, long now) {
        for (CellTotals totals : partial.totals()) {
            replace(store.shared(totals.cell()), partial.partition(), totals.sums(), now);
        }
        int day = (int) LocalDate.ofInstant(Instant.ofEpochMilli(partial.tick()), config.zone())
                .toEpochDay();
        if (days.advance(partial.partition(), day)) {
            store.putDay(partial.partition(), day);
            queueWhatIsOver(now);
        }
    }

    /**
     * Publishes groups that are ready, those that changed first first.
     *
     * @param limit how many groups at most
     * @return how many groups were looked at; fewer than the limit: no more are ready
     */
    int publish(long now, int limit, RateSink sink) {
        int looked = 0;
        while (looked < limit) {
            RateId id = queue.poll(now);
            if (id == null) {
                break;
            }
            looked++;
            if (id.isCell()) {
                CellState state = store.cell(id.cell());
                Published before = state.published();
                Published after = publish(id, state.sums(), before, sink);
                if (!Objects.equals(after, before)) {
                    state.publish(after);
                    store.put(id.cell(), state);
                }
            } else {
                publishRollUp(id, sink);
            }
        }
        return looked;
    }

    /** How many groups wait to be published. */
    int pending() {
        return queue.size();
    }

    private void publishRollUp(RateId id, RateSink sink) {
        long[] sums = rollUps.getOrDefault(id, Sums.zero());
        Published before = store.rollUp(id);
        Published after = publish(id, sums, before, sink);
        if (!Objects.equals(after, before)) {
            store.put(id, after);
        }
        if (after == null && Sums.isZero(sums)) {
            rollUps.remove(id);
        }
    }

    private void replace(CellId cell, int partition, long[] totals, long now) {
        CellState state = store.cell(cell);
        long[] difference = state.replace(partition, totals);
        if (Sums.isZero(difference)) {
            return;
        }
        store.put(cell, state);
        queue.touch(RateId.of(cell), now);
        forEachRollUp(cell, id -> queue.touch(id, now));
        addToRollUps(cell, difference);
    }

    private void addToRollUps(CellId cell, long[] difference) {
        forEachRollUp(cell, id -> Sums.add(rollUps.computeIfAbsent(id, unused -> Sums.zero()), difference));
    }

    private static void forEachRollUp(CellId cell, Consumer<RateId> consumer) {
        LocalDate day = LocalDate.ofEpochDay(cell.epochDay());
        for (RatePeriod period : PERIODS) {
            int start = (int) period.startOf(day).toEpochDay();
            if (period != RatePeriod.DAY) {
                consumer.accept(new RateId(cell.unitId(), cell.withDescendants(), cell.procedureId(), period, start));
            }
            consumer.accept(new RateId(cell.unitId(), cell.withDescendants(), RateId.ALL_PROCEDURES, period, start));
        }
    }

    /** Publishes what differs from before; returns what has been published now, null for nothing. */
    private @Nullable Published publish(RateId id, long[] sums, @Nullable Published before, RateSink sink) {
        if (Sums.isEmpty(sums)) {
            if (before != null) {
                for (RateFormula formula : FORMULAS) {
                    sink.withdraw(id, formula);
                }
            }
            return null;
        }
        boolean isFinal = isFinal(id, sums);
        if (before != null && before.says(sums, isFinal)) {
            return before;
        }
        for (RateFormula formula : FORMULAS) {
            if (before == null || differs(formula, before, sums, isFinal)) {
                sink.publish(id, formula, formula.over(sums), sums[Sums.REVISION], isFinal);
            }
        }
        return new Published(sums.clone(), isFinal);
    }

    private static boolean differs(RateFormula formula, Published before, long[] sums, boolean isFinal) {
        return before.isFinal() != isFinal
                || before.sums()[Sums.REVISION] != sums[Sums.REVISION]
                || !formula.over(before.sums()).equals(formula.over(sums));
    }

    private boolean isFinal(RateId id, long[] sums) {
        if (sums[Counter.CAN_CHANGE.place()] != 0) {
            return false;
        }
        int endDay = id.endDay();
        if (days.reached() >= endDay) {
            return true;
        }
        settledEarly.computeIfAbsent(endDay, unused -> new ArrayList<>()).add(id);
        return false;
    }

    private void queueUnlessSaid(RateId id, long[] sums, @Nullable Published published, long now) {
        boolean said = published == null ? Sums.isEmpty(sums) : published.says(sums, isFinal(id, sums));
        if (!said) {
            queue.touch(id, now);
        }
    }

    private void queueWhatIsOver(long now) {
        while (!settledEarly.isEmpty() && settledEarly.firstKey() <= days.reached()) {
            settledEarly.pollFirstEntry().getValue().forEach(id -> queue.touch(id, now));
        }
    }
}
