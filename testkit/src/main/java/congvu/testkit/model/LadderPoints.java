package congvu.testkit.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The ladder of alerts.
 *
 * @param dueSoonPermille share of the budget at which DUE_SOON/1 is raised, down to the whole millisecond
 * @param dueSoonWorkingDaysBefore working days before the end of the budget at which DUE_SOON/2 is raised
 * @param apologyWorkingDaysBefore the same for APOLOGY_DUE/1
 * @param escalationLevels how many escalations follow the deadline
 * @param escalationStepWorkingDays working days from one escalation to the next
 */
public record LadderPoints(
        int dueSoonPermille,
        int dueSoonWorkingDaysBefore,
        int apologyWorkingDaysBefore,
        int escalationLevels,
        int escalationStepWorkingDays) {

    /** The working time of a budget after which DUE_SOON/1 is raised, in milliseconds. */
    long dueSoonAt(long budgetMillis) {
        return BigDecimal.valueOf(dueSoonPermille, 3)
                .multiply(BigDecimal.valueOf(budgetMillis))
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }

    public static LadderPoints defaults() {
        return new LadderPoints(800, 1, 1, 3, 2);
    }
}
