package congvu.testkit.model;

import congvu.domain.calendar.Term;
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
            return walk.openingOf(walk.workingDateAfter(date));
        }
        return walk.openAtOrAfter(receivedAt);
    }

    /** The end of the term when nothing pauses it. */
    public long nominalDue(long legalStart, Term term) {
        LocalDate start = walk.dateOf(legalStart);
        return switch (term.unit()) {
            case WORKING_HOURS -> walk.advance(legalStart, term.amount() * HOUR_MILLIS, List.of());
            case WORKING_DAYS -> workingDays(legalStart, start, term);
            case CALENDAR_DAYS -> closingOnOrAfter(start.plusDays(term.amount()));
            case MONTHS -> closingOnOrAfter(start.plusMonths(term.amount()));
        };
    }

    private long workingDays(long legalStart, LocalDate start, Term term) {
        return switch (term.dayCount()) {
            case AS_HOURS ->
                walk.advance(legalStart, MINUTE_MILLIS * walk.hours().workingDayMinutes() * term.amount(), List.of());
            case TO_SAME_TIME ->
                nthWorkingDateAfter(start, term.amount())
                        .atTime(localTime(legalStart))
                        .atZone(walk.hours().zone())
                        .toInstant()
                        .toEpochMilli();
            case TO_END_OF_DAY -> walk.closingOf(nthWorkingDateAfter(start, term.amount()));
        };
    }

    private LocalDate nthWorkingDateAfter(LocalDate start, int n) {
        LocalDate date = start;
        for (int i = 0; i < n; i++) {
            date = walk.workingDateAfter(date);
        }
        return date;
    }

    private long closingOnOrAfter(LocalDate date) {
        return walk.closingOf(walk.isWorkingDate(date) ? date : walk.workingDateAfter(date));
    }

    private LocalTime localTime(long instant) {
        return Instant.ofEpochMilli(instant).atZone(walk.hours().zone()).toLocalTime();
    }
}
