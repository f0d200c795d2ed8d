package congvu.domain.schedule;

/**
 * How strictly a schedule is read. No text of national law says when someone is late: the rules of the office do, so all
 * of this is reference data.
 *
 * @param lateGraceMinutes arriving so much after the planned start is not late; one millisecond more is, from the planned start on
 * @param earlyGraceMinutes the same before the planned end
 * @param seriousLateMinutes lateness of more than this is serious
 * @param missingPunchWorkingDays working days of the unit in which a day may still be explained
 * @param punchBeforeMinutes how long before the planned time a punch still belongs to the day
 * @param punchAfterMinutes how long after the planned time a punch still belongs to the day
 * @param coverageMarginMinutes how far around a planned boundary the devices must have been working before a punch that is
 *     not there is called missing
 */
public record AttendanceRules(
        int lateGraceMinutes,
        int earlyGraceMinutes,
        int seriousLateMinutes,
        int missingPunchWorkingDays,
        int punchBeforeMinutes,
        int punchAfterMinutes,
        int coverageMarginMinutes) {

    /** Longest any of the spans here may be; how far a day can reach rests on it. */
    public static final int MAX_MINUTES = 1_440;

    private static final int MAX_WORKING_DAYS = 60;
    private static final AttendanceRules DEFAULTS = new AttendanceRules(5, 5, 30, 2, 240, 240, 60);

    public AttendanceRules {
        requireWithin("lateGraceMinutes", lateGraceMinutes, MAX_MINUTES);
        requireWithin("earlyGraceMinutes", earlyGraceMinutes, MAX_MINUTES);
        requireWithin("seriousLateMinutes", seriousLateMinutes, MAX_MINUTES);
        requireWithin("missingPunchWorkingDays", missingPunchWorkingDays, MAX_WORKING_DAYS);
        requireWithin("punchBeforeMinutes", punchBeforeMinutes, MAX_MINUTES);
        requireWithin("punchAfterMinutes", punchAfterMinutes, MAX_MINUTES);
        requireWithin("coverageMarginMinutes", coverageMarginMinutes, MAX_MINUTES);
    }

    /** What holds where a schedule says nothing else. */
    public static AttendanceRules defaults() {
        return DEFAULTS;
    }

    private static void requireWithin(String name, int value, int most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(
                    "Expected " + name + " to be 0 to " + most + ", but found " + value + ".");
        }
    }
}
