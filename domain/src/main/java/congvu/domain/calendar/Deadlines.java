package congvu.domain.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * From acceptance to deadline: the legal start, the end of a term, and what pauses do to it.
 *
 * <p>All instants are epoch milliseconds. {@link #NEVER} says that a clock stands still, or that a term runs beyond the
 * timeline; a deadline of NEVER does not pass.
 */
public final class Deadlines {

    public static final long NEVER = WorkingTimeline.NEVER;

    private static final long HOUR_MILLIS = 3_600_000L;

    private Deadlines() {}

    /**
     * When the term begins to run: at once while the office works, else when it next opens. Strictly after the cut-off of
     * a working date it is the first opening of the next working date.
     */
    public static long legalStart(WorkingTimeline timeline, long acceptedAt, @Nullable LocalTime cutOff) {
        if (cutOff != null && timeline.covers(acceptedAt) && isAfterCutOff(timeline, acceptedAt, cutOff)) {
            LocalDate next = timeline.workingDateAfter(timeline.localDate(acceptedAt), 1);
            return next == null ? NEVER : timeline.firstOpening(next);
        }
        return timeline.nextOpening(acceptedAt);
    }

    /** The end of a term without any pause. */
    public static long nominalDue(WorkingTimeline timeline, long legalStart, Term term) {
        if (!timeline.covers(legalStart)) {
            return NEVER;
        }
        return switch (term.unit()) {
            case WORKING_HOURS -> afterWork(timeline, legalStart, term.amount() * HOUR_MILLIS);
            case WORKING_DAYS -> afterWorkingDays(timeline, legalStart, term);
            case CALENDAR_DAYS ->
                timeline.lastClosing(timeline.localDate(legalStart).plusDays(term.amount()));
            case MONTHS -> timeline.lastClosing(timeline.localDate(legalStart).plusMonths(term.amount()));
        };
    }

    /**
     * The end of a term that counts from an event by the law of terms (Civil Code 2015, art. 147): the day of the event is
     * not counted, the day after it is the first, whether or not the office was open when it happened. What came in after a
     * cut-off is an event of the next working date.
     */
    public static long dueAfterEvent(WorkingTimeline timeline, long at, @Nullable LocalTime cutOff, Term term) {
        long start = legalStart(timeline, at, cutOff);
        boolean isHeldUp = start != legalStart(timeline, at, null);
        return start != NEVER && countsDates(term) && !isHeldUp
                ? nominalDue(timeline, at, term)
                : nominalDue(timeline, start, term);
    }

    private static boolean countsDates(Term term) {
        return switch (term.unit()) {
            case CALENDAR_DAYS, MONTHS -> true;
            case WORKING_DAYS -> term.dayCount() == DayCount.TO_END_OF_DAY;
            case WORKING_HOURS -> false;
        };
    }

    /**
     * A due instant moved by the working time of the pauses that began strictly before it.
     *
     * <p>Each pause counts from {@code base} at the earliest. A pause worth no working time moves nothing, so that a due
     * instant outside office hours stays as stated; a moved one is the earliest instant by which the work can be done.
     * While a pause that began before is open, the answer is {@link #NEVER}.
     */
    public static long shiftedDue(WorkingTimeline timeline, long base, long nominalDue, Pauses pauses) {
        long due = nominalDue;
        for (int i = 0; i < pauses.size() && due != NEVER; i++) {
            long from = Math.max(base, pauses.from(i));
            long until = pauses.until(i);
            if (from >= due) {
                return due;
            }
            if (until == Pauses.OPEN) {
                return NEVER;
            }
            if (until > from) {
                due = movedBy(timeline, due, timeline.worked(until) - timeline.worked(from));
            }
        }
        return due;
    }

    /**
     * The instant at which an amount of working time since {@code base} has been used, pauses not counted; {@link #NEVER}
     * when an open pause stops the clock before.
     */
    public static long instantAtBudget(WorkingTimeline timeline, long base, long pointMillis, Pauses pauses) {
        return shiftedDue(timeline, base, afterWork(timeline, base, pointMillis), pauses);
    }

    private static boolean isAfterCutOff(WorkingTimeline timeline, long acceptedAt, LocalTime cutOff) {
        return timeline.wallMillisOfDay(acceptedAt) > cutOff.toNanoOfDay() / 1_000_000L
                && timeline.isWorkingDate(timeline.localDate(acceptedAt));
    }

    private static long afterWork(WorkingTimeline timeline, long from, long workMillis) {
        return timeline.instantAt(timeline.worked(from) + workMillis);
    }

    private static long afterWorkingDays(WorkingTimeline timeline, long legalStart, Term term) {
        if (term.dayCount() == DayCount.AS_HOURS) {
            return afterWork(timeline, legalStart, term.amount() * timeline.workingDayMillis());
        }
        LocalDate last = timeline.workingDateAfter(timeline.localDate(legalStart), term.amount());
        if (last == null) {
            return NEVER;
        }
        return term.dayCount() == DayCount.TO_SAME_TIME
                ? timeline.atWallMillis(last, timeline.wallMillisOfDay(legalStart))
                : timeline.lastClosing(last);
    }

    private static long movedBy(WorkingTimeline timeline, long due, long workMillis) {
        return workMillis == 0 ? due : timeline.instantAt(timeline.worked(due) + workMillis);
    }
}
