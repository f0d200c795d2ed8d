package congvu.testkit.signal;

import congvu.schemas.reference.RuleWindow;
import java.time.LocalDate;

/** Months, quarters and years of the calendar. */
final class Periods {

    private Periods() {}

    static LocalDate startOf(RuleWindow span, LocalDate day) {
        return switch (span) {
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case YEAR -> day.withDayOfYear(1);
            case EACH, WORKING_DAYS, CALENDAR_DAYS, UNKNOWN ->
                throw new IllegalArgumentException("Expected a period, but found " + span + ".");
        };
    }

    static LocalDate lastOf(RuleWindow span, LocalDate start) {
        return switch (span) {
            case MONTH -> start.plusMonths(1).minusDays(1);
            case QUARTER -> start.plusMonths(3).minusDays(1);
            case YEAR -> start.plusYears(1).minusDays(1);
            case EACH, WORKING_DAYS, CALENDAR_DAYS, UNKNOWN ->
                throw new IllegalArgumentException("Expected a period, but found " + span + ".");
        };
    }
}
