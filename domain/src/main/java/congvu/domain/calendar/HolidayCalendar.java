package congvu.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decisions about single dates that several offices share.
 *
 * @param version rises with each change
 * @param decisions at most one for a date, kept in order of date
 */
public record HolidayCalendar(String id, int version, List<DayDecision> decisions) {

    /** Refuses, naming this calendar, two decisions on one date and make-up days without a proper weekday. */
    public HolidayCalendar {
        decisions = decisions.stream()
                .sorted(Comparator.comparing(DayDecision::date))
                .toList();
        @Nullable LocalDate previous = null;
        for (DayDecision decision : decisions) {
            if (decision.date().equals(previous)) {
                throw refused(id, decision, "the date is decided twice; keep one decision");
            }
            checkWeekday(id, decision);
            previous = decision.date();
        }
    }

    /** A calendar in which no date is special. */
    public static HolidayCalendar none(String id) {
        return new HolidayCalendar(id, 0, List.of());
    }

    private static void checkWeekday(String id, DayDecision decision) {
        DayOfWeek asWeekday = decision.asWeekday();
        if (decision.kind() != DayDecisionKind.MAKE_UP_WORKING_DAY) {
            if (asWeekday != null) {
                throw refused(id, decision, "only a make-up working day takes a weekday; remove asWeekday");
            }
        } else if (asWeekday == null) {
            throw refused(id, decision, "a make-up working day needs asWeekday, the weekday whose hours it takes");
        } else if (asWeekday == decision.date().getDayOfWeek()) {
            throw refused(id, decision, "it makes up for its own weekday " + asWeekday + "; correct date or asWeekday");
        }
    }

    private static CalendarException refused(String id, DayDecision decision, String found) {
        return new CalendarException(
                id, "Expected to accept calendar " + id + ", but on " + decision.date() + " " + found + ".");
    }
}
