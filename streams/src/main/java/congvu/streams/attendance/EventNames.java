package congvu.streams.attendance;

import congvu.domain.attendance.AttendanceEventType;
import congvu.domain.attendance.DayState;
import congvu.domain.attendance.ExcuseReason;
import congvu.domain.attendance.PunchDirection;
import congvu.domain.attendance.PunchMethod;
import congvu.schemas.result.AttendanceState;
import org.jspecify.annotations.Nullable;

/** Names in the schemas and in the domain, which change at their own pace. */
final class EventNames {
    private EventNames() {}

    /** Null for a type that we do not know. */
    static @Nullable AttendanceEventType toDomain(congvu.schemas.event.AttendanceEventType type) {
        return switch (type) {
            case UNKNOWN -> null;
            case ASSIGNED -> AttendanceEventType.ASSIGNED;
            case UNASSIGNED -> AttendanceEventType.UNASSIGNED;
            case SCHEDULE_SET -> AttendanceEventType.SCHEDULE_SET;
            case SHIFT_SET -> AttendanceEventType.SHIFT_SET;
            case SHIFT_CANCELLED -> AttendanceEventType.SHIFT_CANCELLED;
            case PUNCHED -> AttendanceEventType.PUNCHED;
            case LEAVE_APPROVED -> AttendanceEventType.LEAVE_APPROVED;
            case LEAVE_REVOKED -> AttendanceEventType.LEAVE_REVOKED;
            case TRIP_APPROVED -> AttendanceEventType.TRIP_APPROVED;
            case TRIP_REVOKED -> AttendanceEventType.TRIP_REVOKED;
            case DUTY_SET -> AttendanceEventType.DUTY_SET;
            case DUTY_REVOKED -> AttendanceEventType.DUTY_REVOKED;
            case EXPLANATION_FILED -> AttendanceEventType.EXPLANATION_FILED;
            case EXPLANATION_ACCEPTED -> AttendanceEventType.EXPLANATION_ACCEPTED;
            case CORRECTED -> AttendanceEventType.CORRECTED;
        };
    }

    static PunchDirection toDomain(congvu.schemas.event.PunchDirection direction) {
        return switch (direction) {
            case IN -> PunchDirection.IN;
            case OUT -> PunchDirection.OUT;
            case UNSTATED, UNKNOWN -> PunchDirection.UNSTATED;
        };
    }

    static PunchMethod toDomain(congvu.schemas.event.PunchMethod method) {
        return switch (method) {
            case DEVICE -> PunchMethod.DEVICE;
            case CARD -> PunchMethod.CARD;
            case FACE -> PunchMethod.FACE;
            case APP -> PunchMethod.APP;
            case MANUAL -> PunchMethod.MANUAL;
            case UNKNOWN -> PunchMethod.UNKNOWN;
        };
    }

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
