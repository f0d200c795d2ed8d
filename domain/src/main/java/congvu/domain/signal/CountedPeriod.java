package congvu.domain.signal;

import congvu.domain.rule.RuleWindow;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** A month, quarter or year of the calendar. */
record CountedPeriod(RuleWindow.Span span, LocalDate start) {

    static CountedPeriod of(RuleWindow.Span span, int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        LocalDate start = switch (span) {
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> day.with(TemporalAdjusters.firstDayOfYear());
        };
        return new CountedPeriod(span, start);
    }

    int firstDay() {
        return (int) start.toEpochDay();
    }

    int lastDay() {
        LocalDate next = switch (span) {
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case YEAR -> start.plusYears(1);
        };
        return (int) next.toEpochDay() - 1;
    }

    /** The day whose rules count: today, within the period. */
    int judgedOn(int today) {
        return Math.clamp(today, firstDay(), lastDay());
    }
}
