package congvu.domain.attendance;

import congvu.domain.count.Counter;
import congvu.domain.count.RateFamily;
import congvu.domain.rate.Contribution;
import org.jspecify.annotations.Nullable;

/**
 * What one day of one person adds to the rates of attendance. A corrected day takes the old contribution back and gives the
 * new one. It does not say whose day it is.
 */
public final class AttendanceContribution {
    private AttendanceContribution() {}

    /** Counts under the unit and the schedule of that day, and can still change; null while the day is open. */
    public static @Nullable Contribution of(AttendanceDay day) {
        return day.isOpen()
                ? null
                : new Contribution(
                        RateFamily.ATTENDANCE,
                        day.unitId(),
                        day.scheduleId(),
                        Math.toIntExact(day.day().toEpochDay()),
                        Counter.RECEIVED.bit() | Counter.CAN_CHANGE.bit() | maskOf(day));
    }

    private static int maskOf(AttendanceDay day) {
        int judged = Counter.DAY_JUDGED.bit();
        int late = Counter.DAY_LATE.bit() | (day.isSeriouslyLate() ? Counter.DAY_SERIOUSLY_LATE.bit() : 0);
        return switch (day.state()) {
            case OPEN -> 0;
            case ON_TIME -> judged | Counter.DAY_ON_TIME.bit();
            case LATE -> judged | late;
            case LEFT_EARLY -> judged | Counter.DAY_LEFT_EARLY.bit();
            case LATE_AND_LEFT_EARLY -> judged | late | Counter.DAY_LEFT_EARLY.bit();
            case MISSING_PUNCH -> judged | Counter.DAY_MISSING_PUNCH.bit();
            case ABSENT -> judged | Counter.DAY_ABSENT.bit();
            case EXCUSED -> Counter.DAY_EXCUSED.bit();
            case SOURCE_SILENT -> Counter.DAY_SOURCE_SILENT.bit();
        };
    }
}
