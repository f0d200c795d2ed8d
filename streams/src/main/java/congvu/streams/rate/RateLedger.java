package congvu.streams.rate;

import congvu.domain.count.Counter;
import congvu.domain.rate.RateFormula;
import congvu.domain.scorecard.ScorecardPolicies;
import congvu.domain.signal.RateReading;
import congvu.domain.signal.UnitRatio;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rates of the units of one task: totals of all partitions, rolled up to all procedures and to longer periods.
 *
 * <p>What is published is a pure function of the totals and of the days reached; what has been published is kept beside
 * them, so that after a restart exactly the rest is published. Not thread safe.
 */
final class RateLedger {

    /** One in so many groups of a turn may be a scorecard at least. */
    private static final int CARDS_OF_A_TURN = 8;

    private final RateStore store;
    private final RateConfig config;
    private final PartitionDays days;
    private final PublishQueue<RateGroup> queue;
    private final CardLedger cards;
    private final RateGroups groups = new RateGroups();
    private final CountedMonths months = new CountedMonths();
    private final RateWatch watch;

    /** Groups that can no longer change but whose period is not over, by the first day after it. */
    private final TreeMap<Integer, List<RateId>> settledEarly = new TreeMap<>();

    RateLedger(RateStore store, RateConfig config, int partitions, CardLedger cards) {
        this(store, config, partitions, cards, RateWatch.NOBODY);
    }

    /** @param watch hears of every sum of a unit that changes, from the next change on */
    RateLedger(RateStore store, RateConfig config, int partitions, CardLedger cards, RateWatch watch) {
        this.watch = watch;
        this.store = store;
        this.config = config;
        this.days = new PartitionDays(partitions);
        this.cards = cards;
        this.queue = new PublishQueue<>(config.quietMillis(), config.oldMillis());
    }

    /** Builds the sums from the store, and queues what was not published before the stop. */
    void load(long now) {
        groups.clear();
        months.clear();
        settledEarly.clear();
        days.clear();
        queue.clear();
        cards.clear();
        Map<RateId, Published> said = new HashMap<>();
        // The days first: whether a rate is final depends on them.
        store.forEachDay(days::advance);
        store.forEachRollUp(said::put);
        said.keySet().forEach(groups::rollUp);
        store.forEachCell((id, state) -> loadCell(id, state, now));
        groups.forEachRollUp(group -> {
            if (!isSaid(group.id, group.rollUpSums(), said.get(group.id))) {
                queue.touch(group, now);
            }
            cards.touch(group, now);
        });
        cards.load(now);
    }

    /** One object for each name that the store knows. */
    String name(String name) {
        return store.name(name);
    }

    /** Puts the totals of a partition in the place of those it told before. */
    void accept(RatePartial partial, long now) {
        for (CellTotals totals : partial.totals()) {
            replace(totals.cell(), partial.partition(), totals.sums(), now);
        }
        int day = (int) LocalDate.ofInstant(Instant.ofEpochMilli(partial.tick()), config.zone())
                .toEpochDay();
        if (days.advance(partial.partition(), day)) {
            store.putDay(partial.partition(), day);
            queueWhatIsOver(now);
            cards.dayReached(days.reached(), now);
        }
    }

    /**
     * Publishes groups that are ready, those that changed first first.
     *
     * @param limit how many groups at most
     * @return how many groups were looked at; fewer than the limit: no more are ready
     */
    int publish(long now, int limit, RateSink sink, CardSink cardSink) {
        int looked = publish(now, limit, sink);
        // A part of each turn is theirs, however many rates there are.
        int rest = Math.max(limit - looked, limit / CARDS_OF_A_TURN);
        return looked + cards.publish(now, rest, days.reached(), cardSink);
    }

    /** Other policies of scorecards are in force. */
    void policies(ScorecardPolicies policies, long now) {
        cards.policies(policies, now);
    }

    private int publish(long now, int limit, RateSink sink) {
        int looked = 0;
        while (looked < limit) {
            RateGroup group = queue.poll(now);
            if (group == null) {
                break;
            }
            looked++;
            if (group.isCell()) {
                publishCell(group.id, sink);
            } else {
                publishRollUp(group, sink);
            }
        }
        return looked;
    }

    /** What a ratio is for a group now; null when nothing was counted, or when it may not be told. */
    @Nullable
    RateReading read(UnitRatio ratio, RateId id) {
        RateGroup group = groups.find(id);
        if (group == null) {
            return null;
        }
        int[] sums = group.rollUpSums();
        if (Sums.isEmpty(sums) || isWithheld(id, sums)) {
            return null;
        }
        return ratio.over(sums);
    }

    /** When anything was counted for which unit. */
    CountedMonths months() {
        return months;
    }

    /** How many groups wait to be published. */
    int pending() {
        return queue.size() + cards.pending();
    }

    private void loadCell(CellId id, CellState state, long now) {
        int[] sums = state.sums();
        if (id.family().isOfUnits()) {
            months.add(id.unitId(), id.epochDay());
        }
        RateGroup cell = groups.cell(id);
        RateGroups.forEachAbove(cell, group -> Sums.add(group.rollUpSums(), sums));
        if (isSaid(cell.id, sums, state.published())) {
            groups.release(id);
        } else {
            queue.touch(cell, now);
        }
    }

    private void publishCell(RateId id, RateSink sink) {
        CellId cell = id.cell();
        groups.release(cell);
        CellState state = store.cell(cell);
        Published before = state.published();
        Published after = publish(id, state.sums(), before, sink);
        if (!Objects.equals(after, before)) {
            state.publish(after);
            store.put(cell, state);
        }
    }

    private void publishRollUp(RateGroup group, RateSink sink) {
        Published before = store.rollUp(group.id);
        Published after = publish(group.id, group.rollUpSums(), before, sink);
        if (!Objects.equals(after, before)) {
            store.put(group.id, after);
        }
    }

    private void replace(CellId id, int partition, int[] totals, long now) {
        CellState state = store.cell(id);
        int[] difference = state.replace(partition, totals);
        if (Sums.isZero(difference)) {
            return;
        }
        store.put(id, state);
        RateGroup cell = groups.cell(id);
        queue.touch(cell, now);
        RateGroups.forEachAbove(cell, group -> {
            Sums.add(group.rollUpSums(), difference);
            queue.touch(group, now);
            cards.touch(group, now);
        });
        if (id.family().isOfUnits()) {
            months.add(id.unitId(), id.epochDay());
            watch.changed(id.unitId(), id.epochDay());
        }
    }

    /** Publishes what differs from before; returns what has been published now, null for nothing. */
    private @Nullable Published publish(RateId id, int[] sums, @Nullable Published before, RateSink sink) {
        if (!id.family().isOfUnits()) {
            return publishOfficer(id, sums, before, sink);
        }
        if (Sums.isEmpty(sums) || isWithheld(id, sums)) {
            if (before != null) {
                for (RateFormula formula : RateFormula.of(id.family())) {
                    sink.withdraw(id, formula);
                }
            }
            return null;
        }
        boolean isFinal = isFinal(id, sums);
        if (before != null && before.says(sums, isFinal)) {
            return before;
        }
        for (RateFormula formula : RateFormula.of(id.family())) {
            if (before == null || differs(formula, before, sums, isFinal)) {
                sink.publish(id, formula, formula.over(sums), RateFormula.revisionOf(id.family(), sums), isFinal);
            }
        }
        return new Published(sums.clone(), isFinal);
    }

    /**
     * Whether a rate of working days could be about fewer persons than may be told of. A person has one working day a day at
     * most, so more of them than {@code (minimum - 1) * days of the period} are of the minimum of persons at least. Single
     * schedules are never told: what is left of the unit's sum would tell of the others.
     */
    private boolean isWithheld(RateId id, int[] sums) {
        int most = config.minimumPersons() - 1;
        if (!id.family().tellsOfPersons() || most == 0) {
            return false;
        }
        int days = id.endDay() - id.startDay();
        return !id.isOfAllProcedures() || sums[Counter.RECEIVED.place()] <= (long) most * days;
    }

    /** Of an official only whole months are told, and only from a minimum number of ratings on (k-anonymity). */
    private @Nullable Published publishOfficer(RateId id, int[] sums, @Nullable Published before, RateSink sink) {
        boolean isTold = id.period() == RatePeriod.MONTH && id.isOfAllProcedures();
        if (!isTold) {
            return null;
        }
        boolean isEnough = sums[Counter.RECEIVED.place()] >= config.minimumRatings();
        if (!isEnough) {
            if (before != null) {
                sink.officer(id, null);
            }
            return null;
        }
        if (before == null || !before.says(sums, false)) {
            sink.officer(id, sums);
        }
        return new Published(sums.clone(), false);
    }

    private static boolean differs(RateFormula formula, Published before, int[] sums, boolean isFinal) {
        return before.isFinal() != isFinal
                || RateFormula.revisionOf(formula.family(), before.sums())
                        != RateFormula.revisionOf(formula.family(), sums)
                || !formula.over(before.sums()).equals(formula.over(sums));
    }

    private boolean isFinal(RateId id, int[] sums) {
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

    private boolean isSaid(RateId id, int[] sums, @Nullable Published published) {
        if (!id.family().isOfUnits()) {
            // Few of these are told at all: publishing finds out which.
            return published != null && published.says(sums, false);
        }
        boolean isNothingToSay = Sums.isEmpty(sums) || isWithheld(id, sums);
        return isNothingToSay ? published == null : published != null && published.says(sums, isFinal(id, sums));
    }

    private void queueWhatIsOver(long now) {
        while (!settledEarly.isEmpty() && settledEarly.firstKey() <= days.reached()) {
            for (RateId id : settledEarly.pollFirstEntry().getValue()) {
                queue.touch(id.isCell() ? groups.cell(id.cell()) : groups.rollUp(id), now);
            }
        }
    }
}
