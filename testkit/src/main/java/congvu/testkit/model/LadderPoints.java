package congvu.testkit.model;

/**
 * The ladder of alerts.
 *
 * @param dueSoonShare share of the budget at which DUE_SOON/1 is raised
 * @param dueSoonWorkingDaysBefore working days before the end of the budget at which DUE_SOON/2 is raised
 * @param apologyWorkingDaysBefore the same for APOLOGY_DUE/1
 * @param escalationLevels how many escalations follow the deadline
 * @param escalationStepWorkingDays working days from one escalation to the next
 */
public record LadderPoints(
        double dueSoonShare,
        int dueSoonWorkingDaysBefore,
        int apologyWorkingDaysBefore,
        int escalationLevels,
        int escalationStepWorkingDays) {

    public static LadderPoints defaults() {
        return new LadderPoints(0.8, 1, 1, 3, 2);
    }
}
