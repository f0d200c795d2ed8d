package congvu.domain.attendance;

import org.jspecify.annotations.Nullable;

/**
 * What one day of one person adds to the sums of its cell. A corrected day takes the old contribution back and gives the new
 * one. It does not say whose day it is.
 *
 * @param unitId the unit of that day
 * @param mask bit i adds 1 to counter i
 */
public record AttendanceContribution(String unitId, int epochDay, int mask) {

    /** Null while the day is open. */
    public static @Nullable AttendanceContribution of(AttendanceDay day) {
        return day.isOpen()
                ? null
                : new AttendanceContribution(
                        day.unitId(), Math.toIntExact(day.day().toEpochDay()), maskOf(day));
    }

    public boolean counts(AttendanceCounter counter) {
        return (mask & counter.bit()) != 0;
    }

    private static int maskOf(AttendanceDay day) {
        int judged = AttendanceCounter.JUDGED.bit();
        int late = AttendanceCounter.LATE.bit() | (day.isSeriouslyLate() ? AttendanceCounter.SERIOUSLY_LATE.bit() : 0);
        return switch (day.state()) {
            case OPEN -> 0;
            case ON_TIME -> judged | AttendanceCounter.ON_TIME.bit();
            case LATE -> judged | late;
            case LEFT_EARLY -> judged | AttendanceCounter.LEFT_EARLY.bit();
            case LATE_AND_LEFT_EARLY -> judged | late | AttendanceCounter.LEFT_EARLY.bit();
            case MISSING_PUNCH -> judged | AttendanceCounter.MISSING_PUNCH.bit();
            case ABSENT -> judged | AttendanceCounter.ABSENT.bit();
            case EXCUSED -> AttendanceCounter.EXCUSED.bit();
            case SOURCE_SILENT -> AttendanceCounter.SOURCE_SILENT.bit();
        };
    }
}
