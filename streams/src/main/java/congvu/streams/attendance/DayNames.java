package congvu.streams.attendance;

import congvu.domain.attendance.DayState;
import congvu.domain.attendance.ExcuseReason;
import congvu.schemas.result.AttendanceState;

/** Names in the schemas and in the domain, which change at their own pace. */
final class DayNames {
    private DayNames() {}

    static AttendanceState toSchema(DayState state) {
        return switch (state) {
            case OPEN -> AttendanceState.OPEN;
            case ON_TIME -> AttendanceState.ON_TIME;
            case LATE -> AttendanceState.LATE;
            case LEFT_EARLY -> AttendanceState.LEFT_EARLY;
            case LATE_AND_LEFT_EARLY -> AttendanceState.LATE_AND_LEFT_EARLY;
            case MISSING_PUNCH -> AttendanceState.MISSING_PUNCH;
            case ABSENT -> AttendanceState.ABSENT;
            case EXCUSED -> AttendanceState.EXCUSED;
            case SOURCE_SILENT -> AttendanceState.SOURCE_SILENT;
        };
    }

    static congvu.schemas.result.ExcuseReason toSchema(ExcuseReason reason) {
        return switch (reason) {
            case LEAVE -> congvu.schemas.result.ExcuseReason.LEAVE;
            case TRIP -> congvu.schemas.result.ExcuseReason.TRIP;
            case DUTY -> congvu.schemas.result.ExcuseReason.DUTY;
            case EXPLAINED -> congvu.schemas.result.ExcuseReason.EXPLAINED;
        };
    }
}
