package congvu.domain.attendance;

/** What a closed day comes to. */
final class DayVerdict {
    private DayVerdict() {}

    /**
     * @param isAllExcused whether no planned time is left to judge
     * @param isPartlyExcused whether anything approved touches the planned time
     */
    static DayState of(
            boolean isAllExcused,
            boolean isWithoutPunch,
            boolean isPartlyExcused,
            boolean isExplained,
            DaySilence silence,
            PunchReading reading) {
        if (isAllExcused) {
            return DayState.EXCUSED;
        }
        DayState state = isWithoutPunch ? withoutPunch(isPartlyExcused, silence, reading) : byReading(silence, reading);
        return isExplained ? explained(state) : state;
    }

    /**
     * Absent is the gravest word, and the days so called add up to a dismissal. It is kept for days without any excuse: who has
     * leave for the morning and is not seen in the afternoon has punches missing.
     */
    private static DayState withoutPunch(boolean isPartlyExcused, DaySilence silence, PunchReading reading) {
        if (!silence.wouldHaveSeenAnyone()) {
            return DayState.SOURCE_SILENT;
        }
        return isPartlyExcused ? byReading(silence, reading) : DayState.ABSENT;
    }

    private static DayState byReading(DaySilence silence, PunchReading reading) {
        if (!reading.missing().isEmpty()) {
            return silence.known(reading.missing()).isEmpty() ? DayState.SOURCE_SILENT : DayState.MISSING_PUNCH;
        }
        boolean isLate = reading.lateMillis() > 0;
        boolean isEarly = reading.earlyMillis() > 0;
        if (isLate) {
            return isEarly ? DayState.LATE_AND_LEFT_EARLY : DayState.LATE;
        }
        return isEarly ? DayState.LEFT_EARLY : DayState.ON_TIME;
    }

    /** An accepted explanation excuses whatever was not right. */
    private static DayState explained(DayState state) {
        return switch (state) {
            case LATE, LEFT_EARLY, LATE_AND_LEFT_EARLY, MISSING_PUNCH, ABSENT, SOURCE_SILENT -> DayState.EXCUSED;
            case OPEN, ON_TIME, EXCUSED -> state;
        };
    }
}
