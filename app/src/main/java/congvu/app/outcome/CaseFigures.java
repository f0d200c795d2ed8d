package congvu.app.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one set of cases.
 *
 * @param cases whole-file obligations
 * @param acceptedEvents events that are in their journals
 * @param cancelled tasks that were taken back
 * @param breachAlerts alerts that a deadline passed and that still stand
 */
public record CaseFigures(
        long cases,
        long acceptedEvents,
        long closedOnTime,
        long closedLate,
        long openOverdue,
        long openNotDue,
        long noDeadline,
        long cancelled,
        long breachAlerts) {

    private static final int RATE_DECIMALS = 6;

    /** Nothing yet. */
    public static final CaseFigures NONE = new CaseFigures(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** On time / closed with a deadline, half up; {@code null} where nothing with a deadline is closed. */
    public @Nullable BigDecimal onTimeRate() {
        long judged = closedOnTime + closedLate;
        return judged == 0
                ? null
                : BigDecimal.valueOf(closedOnTime)
                        .divide(BigDecimal.valueOf(judged), RATE_DECIMALS, RoundingMode.HALF_UP);
    }

    CaseFigures plusCase(CaseStanding standing, long events) {
        return new CaseFigures(
                cases + 1,
                acceptedEvents + events,
                closedOnTime + one(standing == CaseStanding.CLOSED_ON_TIME),
                closedLate + one(standing == CaseStanding.CLOSED_LATE),
                openOverdue + one(standing == CaseStanding.OPEN_OVERDUE),
                openNotDue + one(standing == CaseStanding.OPEN_NOT_DUE),
                noDeadline + one(standing == CaseStanding.NO_DEADLINE),
                cancelled + one(standing == CaseStanding.CANCELLED),
                breachAlerts);
    }

    CaseFigures plusBreachAlert() {
        return new CaseFigures(
                cases,
                acceptedEvents,
                closedOnTime,
                closedLate,
                openOverdue,
                openNotDue,
                noDeadline,
                cancelled,
                breachAlerts + 1);
    }

    CaseFigures plus(CaseFigures other) {
        return new CaseFigures(
                cases + other.cases,
                acceptedEvents + other.acceptedEvents,
                closedOnTime + other.closedOnTime,
                closedLate + other.closedLate,
                openOverdue + other.openOverdue,
                openNotDue + other.openNotDue,
                noDeadline + other.noDeadline,
                cancelled + other.cancelled,
                breachAlerts + other.breachAlerts);
    }

    private static long one(boolean counts) {
        return counts ? 1 : 0;
    }
}
