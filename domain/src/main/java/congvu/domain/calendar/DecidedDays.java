package congvu.domain.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The decisions of a calendar by day, as an array from the first decided date to the last. */
final class DecidedDays {

    private final int firstEpochDay;
    private final @Nullable DayDecision[] byDay;

    /** Takes the decisions in order of date, as {@link HolidayCalendar} keeps them. */
    DecidedDays(List<DayDecision> decisions) {
        firstEpochDay = decisions.isEmpty() ? 0 : epochDay(decisions.getFirst());
        int days = decisions.isEmpty() ? 0 : epochDay(decisions.getLast()) - firstEpochDay + 1;
        byDay = new @Nullable DayDecision[days];
        for (DayDecision decision : decisions) {
            byDay[epochDay(decision) - firstEpochDay] = decision;
        }
    }

    @Nullable
    DayDecision on(long epochDay) {
        long index = epochDay - firstEpochDay;
        return index >= 0 && index < byDay.length ? byDay[(int) index] : null;
    }

    private static int epochDay(DayDecision decision) {
        return (int) decision.date().toEpochDay();
    }
}
