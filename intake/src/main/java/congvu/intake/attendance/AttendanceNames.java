package congvu.intake.attendance;

import congvu.domain.attendance.AttendanceEventType;
import congvu.domain.attendance.PunchDirection;
import congvu.domain.attendance.PunchMethod;
import org.jspecify.annotations.Nullable;

/** Names in the schemas and in the domain, which change at their own pace. */
final class AttendanceNames {
    private AttendanceNames() {}

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
}
