package congvu.testkit.model;

import congvu.domain.calendar.DayCount;
import congvu.domain.calendar.Term;
import congvu.domain.calendar.TermUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a term begins and ends, counted out on the fingers over a {@link DayWalk}. */
public final class TermWalk {

    private static final long HOUR_MILLIS = 3_600_000L;
    private static final long MINUTE_MILLIS = 60_000L;

    private final DayWalk walk;

    public TermWalk(DayWalk walk) {
        this.walk = walk;
    }

    /** Received on a working date after the cut-off: the next working date's opening; else as soon as the office is open. */
    public long legalStart(long receivedAt, @Nullable LocalTime cutOff) {
        LocalDate date = walk.dateOf(receivedAt);
        if (cutOff != null && walk.isWorkingDate(date) && localTime(receivedAt).isAfter(cutOff)) {
            LocalDate next = walk.workingDateAfter(date);
            return next == null ? Span.NEVER : walk.openingOf(next);
        }
        return walk.openAtOrAfter(receivedAt);
    }

    /** The end of the term when nothing pauses it; {@link Span#NEVER} when the working time that is known ends before. */
    public long nominalDue(long legalStart, Term term) {
        if (legalStart == Span.NEVER) {
            return Span.NEVER;
        }
        LocalDate start = walk.dateOf(legalStart);
        return switch (term.unit()) {
            case WORKING_HOURS -> walk.advance(legalStart, term.amount() * HOUR_MILLIS, List.of());
            case WORKING_DAYS -> workingDays(legalStart, start, term);
            case CALENDAR_DAYS -> closingOnOrAfter(start.plusDays(term.amount()));
            case MONTHS -> closingOnOrAfter(start.plusMonths(term.amount()));
        };
    }

    /**
     * The end of a term that counts from an event by the law of terms (Civil Code 2015, art. 147): the day of the event is not
     * counted, the next one is the first, whether or not anybody worked on the day of the event. Only a cut-off turns what came in
     * after it into an event of the next working date.
     */
    public long dueAfterEvent(long at, @Nullable LocalTime cutOff, Term term) {
        long start = legalStart(at, cutOff);
        boolean isHeldUp = start != walk.openAtOrAfter(at);
        boolean countsDates = term.unit() == TermUnit.CALENDAR_DAYS
                || term.unit() == TermUnit.MONTHS
                || (term.unit() == TermUnit.WORKING_DAYS && term.dayCount() == DayCount.TO_END_OF_DAY);
        return start != Span.NEVER && countsDates && !isHeldUp ? nominalDue(at, term) : nominalDue(start, term);
    }

    private long workingDays(long legalStart, LocalDate start, Term term) {
        if (term.dayCount() == DayCount.AS_HOURS) {
            return walk.advance(
                    legalStart, MINUTE_MILLIS * walk.hours().workingDayMinutes() * term.amount(), List.of());
        }
        LocalDate last = nthWorkingDateAfter(start, term.amount());
        if (last == null) {
            return Span.NEVER;
        }
        return term.dayCount() == DayCount.TO_END_OF_DAY
                ? walk.closingOf(last)
                : last.atTime(localTime(legalStart))
                        .atZone(walk.hours().zone())
                        .toInstant()
                        .toEpochMilli();
    }

    private @Nullable LocalDate nthWorkingDateAfter(LocalDate start, int n) {
        LocalDate date = start;
        for (int i = 0; i < n && date != null; i++) {
            date = walk.workingDateAfter(date);
        }
        return date;
    }

    private long closingOnOrAfter(LocalDate date) {
        LocalDate working = walk.workingDateAfter(date.minusDays(1));
        return working == null ? Span.NEVER : walk.closingOf(working);
    }

    private LocalTime localTime(long instant) {
        return Instant.ofEpochMilli(instant).atZone(walk.hours().zone()).toLocalTime();
    }
}
