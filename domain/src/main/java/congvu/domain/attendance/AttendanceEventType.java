package congvu.domain.attendance;

import org.jspecify.annotations.Nullable;

/**
 * What can be told about the attendance of a person.
 *
 * <p>The order of the constants is the rank that orders events with the same time: what revokes comes after what approves.
 */
public enum AttendanceEventType {
    /** Belongs to a unit, keeps a schedule, punches at devices, for a period of days. */
    ASSIGNED(0),
    /** Belongs nowhere from a day on, until a later statement assigns that person anew. */
    UNASSIGNED(1),
    /** Keeps another schedule for a while. */
    SCHEDULE_SET(2),
    /** Works these hours, in place of what the schedule says for the day on which they start. */
    SHIFT_SET(3),
    SHIFT_CANCELLED(4),
    PUNCHED(5),
    LEAVE_APPROVED(6),
    LEAVE_REVOKED(7),
    TRIP_APPROVED(8),
    TRIP_REVOKED(9),
    DUTY_SET(10),
    DUTY_REVOKED(11),
    /** An explanation was handed in; noted only. */
    EXPLANATION_FILED(12),
    /** An explanation was accepted: excuses lateness, leaving early, missing punches and absence of its day. */
    EXPLANATION_ACCEPTED(13),
    /** Corrects the time of an earlier event, or voids it. */
    CORRECTED(14);

    private static final AttendanceEventType[] BY_CODE = values();

    private final int code;

    AttendanceEventType(int code) {
        this.code = code;
    }

    /** A small number that stands for the type in stored journals; it never changes. */
    public int code() {
        return code;
    }

    /** The type with this code; a code that no type has is a broken invariant. */
    public static AttendanceEventType ofCode(int code) {
        return BY_CODE[code];
    }

    /** Which excuse this event gives or takes; null when it is about none. */
    @Nullable
    ExcuseReason excuse() {
        return switch (this) {
            case LEAVE_APPROVED, LEAVE_REVOKED -> ExcuseReason.LEAVE;
            case TRIP_APPROVED, TRIP_REVOKED -> ExcuseReason.TRIP;
            case DUTY_SET, DUTY_REVOKED -> ExcuseReason.DUTY;
            case EXPLANATION_ACCEPTED -> ExcuseReason.EXPLAINED;
            case ASSIGNED,
                    UNASSIGNED,
                    SCHEDULE_SET,
                    SHIFT_SET,
                    SHIFT_CANCELLED,
                    PUNCHED,
                    EXPLANATION_FILED,
                    CORRECTED -> null;
        };
    }

    /** Whether this gives an excuse for a span of time, until it is revoked. */
    boolean approves() {
        return this == LEAVE_APPROVED || this == TRIP_APPROVED || this == DUTY_SET;
    }

    boolean revokes() {
        return this == LEAVE_REVOKED || this == TRIP_REVOKED || this == DUTY_REVOKED;
    }
}
