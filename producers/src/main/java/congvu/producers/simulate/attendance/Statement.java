package congvu.producers.simulate.attendance;

import congvu.schemas.event.AttendanceEventType;

/** What is told about a person, and under which name its events are known. */
enum Statement {
    PUNCH_0(AttendanceEventType.PUNCHED, "p0"),
    PUNCH_1(AttendanceEventType.PUNCHED, "p1"),
    PUNCH_2(AttendanceEventType.PUNCHED, "p2"),
    PUNCH_3(AttendanceEventType.PUNCHED, "p3"),
    LEAVE(AttendanceEventType.LEAVE_APPROVED, "l"),
    LEAVE_REVOKED(AttendanceEventType.LEAVE_REVOKED, "lr"),
    TRIP(AttendanceEventType.TRIP_APPROVED, "t"),
    DUTY(AttendanceEventType.DUTY_SET, "d"),
    SHIFT(AttendanceEventType.SHIFT_SET, "s"),
    SHIFT_CANCELLED(AttendanceEventType.SHIFT_CANCELLED, "sc"),
    EXPLAINED(AttendanceEventType.EXPLANATION_FILED, "e"),
    EXPLANATION_ACCEPTED(AttendanceEventType.EXPLANATION_ACCEPTED, "ea"),
    CORRECTION(AttendanceEventType.CORRECTED, "c"),
    ASSIGNED(AttendanceEventType.ASSIGNED, "a"),
    MOVED(AttendanceEventType.ASSIGNED, "m"),
    SHORT_DAYS(AttendanceEventType.SCHEDULE_SET, "w");

    private static final Statement[] ALL = values();

    private final AttendanceEventType type;
    private final String code;

    Statement(AttendanceEventType type, String code) {
        this.type = type;
        this.code = code;
    }

    AttendanceEventType type() {
        return type;
    }

    static Statement of(int number) {
        return ALL[number];
    }

    /** Its number, below 16, which orders what is told of a person at the same instant. */
    @SuppressWarnings("EnumOrdinal") // never stored
    int number() {
        return ordinal();
    }

    /** The punch at a boundary. */
    static Statement punch(int boundary) {
        return ALL[boundary];
    }

    boolean isPunch() {
        return type == AttendanceEventType.PUNCHED;
    }

    /** Of a punch, its boundary. */
    int boundary() {
        return number();
    }

    /** Id of the statement about a day of a person. */
    String eventId(String token, int day) {
        return token + '.' + day + '.' + code;
    }
}
