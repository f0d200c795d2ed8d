package congvu.domain.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Day by day from the start of a clock to its deadline: what was worked, closed or paused, and the budget left.
 *
 * <p>The worked time of all days sums to the budget. It is what an auditor needs to recompute a deadline by hand.
 *
 * @param budgetMillis working time that the clock had, pauses taken out
 */
public record DeadlineLedger(List<LedgerDay> days, long budgetMillis) {

    public DeadlineLedger {
        days = List.copyOf(days);
    }

    /**
     * The ledger from {@code base} to {@code due}, both epoch milliseconds.
     *
     * <p>Empty when the deadline is not after the base. While a pause is open there is no deadline
     * ({@link Deadlines#NEVER}): then the ledger ends with the day on which that pause began, and its budget is what had
     * been used by then; {@link #until} shows it with the whole budget.
     */
    public static DeadlineLedger of(WorkingTimeline timeline, long base, long due, Pauses pauses) {
        long end = endOf(base, due, pauses);
        return until(timeline, base, end, counted(timeline, base, end, pauses), pauses);
    }

    /** The ledger of a clock as far as it has run at an instant, counting down from a given budget. */
    public static DeadlineLedger until(
            WorkingTimeline timeline, long base, long end, long budgetMillis, Pauses pauses) {
        if (end <= base || end == Deadlines.NEVER) {
            return new DeadlineLedger(List.of(), budgetMillis);
        }
        int firstDay = timeline.localEpochDay(base);
        int lastDay = timeline.localEpochDay(end);
        List<LedgerDay> days = new ArrayList<>(lastDay - firstDay + 1);
        long left = budgetMillis;
        long workedSoFar = timeline.worked(base);
        for (int day = firstDay; day <= lastDay; day++) {
            long worked = day == lastDay ? timeline.worked(end) : timeline.workedBefore(day + 1);
            LedgerDay entry = day(timeline, day, worked - workedSoFar, base, end, left, pauses);
            days.add(entry);
            left = entry.leftMillis();
            workedSoFar = worked;
        }
        return new DeadlineLedger(days, budgetMillis);
    }

    private static long endOf(long base, long due, Pauses pauses) {
        if (due != Deadlines.NEVER) {
            return due;
        }
        return pauses.isOpen() ? pauses.from(pauses.size() - 1) : base;
    }

    private static LedgerDay day(
            WorkingTimeline timeline, int epochDay, long open, long base, long end, long left, Pauses pauses) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        DayDecision decision = timeline.decisionOn(date);
        String name = decision == null ? null : decision.name();
        long paused = 0;
        if (open > 0 && !pauses.isEmpty()) {
            long from = Math.max(base, timeline.startOfDay(epochDay));
            long until = Math.min(end, timeline.startOfDay(epochDay + 1));
            paused = pausedWork(timeline, from, until, pauses);
            name = paused > 0 ? firstReason(from, until, pauses) : name;
        }
        long worked = open - paused;
        return new LedgerDay(date, kind(timeline.kindOf(date), worked, paused), name, worked, paused, left - worked);
    }

    private static LedgerDayKind kind(DayKind day, long worked, long paused) {
        return switch (day) {
            case CLOSED -> LedgerDayKind.CLOSED;
            case HOLIDAY -> LedgerDayKind.HOLIDAY;
            case DAY_IN_LIEU -> LedgerDayKind.DAY_IN_LIEU;
            case SWAPPED_OFF -> LedgerDayKind.SWAPPED_OFF;
            case WORKING -> openDay(LedgerDayKind.WORKED, worked, paused);
            case MAKE_UP_WORKING_DAY -> openDay(LedgerDayKind.MAKE_UP_WORKED, worked, paused);
        };
    }

    private static LedgerDayKind openDay(LedgerDayKind whenWorked, long worked, long paused) {
        if (worked > 0) {
            return whenWorked;
        }
        return paused > 0 ? LedgerDayKind.PAUSED : LedgerDayKind.OUT_OF_HOURS;
    }

    /** A pause that took working time says more than the decision that made the day a working one. */
    private static @Nullable String firstReason(long from, long until, Pauses pauses) {
        for (int i = 0; i < pauses.size(); i++) {
            if (pauses.from(i) < until && pauses.until(i) > from) {
                return pauses.reason(i);
            }
        }
        return null;
    }

    private static long counted(WorkingTimeline timeline, long from, long until, Pauses pauses) {
        return workBetween(timeline, from, until) - pausedWork(timeline, from, until, pauses);
    }

    private static long pausedWork(WorkingTimeline timeline, long from, long until, Pauses pauses) {
        long paused = 0;
        for (int i = 0; i < pauses.size(); i++) {
            paused += workBetween(timeline, Math.max(from, pauses.from(i)), Math.min(until, pauses.until(i)));
        }
        return paused;
    }

    private static long workBetween(WorkingTimeline timeline, long from, long until) {
        return until <= from ? 0 : timeline.worked(until) - timeline.worked(from);
    }
}
