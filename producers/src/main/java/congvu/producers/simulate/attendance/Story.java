package congvu.producers.simulate.attendance;

import congvu.producers.simulate.truth.AttendanceTruth.State;

/** What became of one day of one person. */
enum Story {
    /** Nothing planned. */
    OFF(State.ON_TIME, true),
    /** Came before the opening or within the grace, left after the closing or within the grace. */
    NORMAL(State.ON_TIME, false),
    /** Came exactly at the end of the grace: still in time. */
    AT_GRACE(State.ON_TIME, false),
    LEAVE(State.EXCUSED, true),
    /** Leave that is approved only on the next working day. */
    LEAVE_TOLD_LATE(State.EXCUSED, true),
    /** Leave that was taken back before the day. */
    LEAVE_REVOKED(State.ON_TIME, false),
    LEAVE_IN_THE_MORNING(State.ON_TIME, false),
    LEAVE_IN_THE_AFTERNOON(State.ON_TIME, false),
    TRIP(State.EXCUSED, true),
    DUTY(State.EXCUSED, true),
    /** A punch is missing, and the explanation is accepted. */
    EXPLAINED(State.EXCUSED, false),
    /** An arrival that was entered wrongly by hand, and corrected in the evening. */
    CORRECTED(State.ON_TIME, false),
    /** A shift on a day off. */
    EXTRA_SHIFT(State.ON_TIME, false),
    /** Such a shift, called off before the day: nothing planned. */
    EXTRA_SHIFT_CANCELLED(State.ON_TIME, true),
    /** The device was dead all day. */
    SILENT(State.SOURCE_SILENT, true),
    LATE(State.LATE, false),
    EARLY(State.LEFT_EARLY, false),
    LATE_AND_EARLY(State.LATE_AND_LEFT_EARLY, false),
    ABSENT(State.ABSENT, true),
    NO_PUNCH(State.MISSING_PUNCH, false);

    private final State state;
    private final boolean isWithoutPunch;

    Story(State state, boolean isWithoutPunch) {
        this.state = state;
        this.isWithoutPunch = isWithoutPunch;
    }

    State state() {
        return state;
    }

    boolean isWithoutPunch() {
        return isWithoutPunch;
    }

    boolean isPlanned() {
        return this != OFF && this != EXTRA_SHIFT_CANCELLED;
    }

    /** Whether something is told about it on an earlier working day. */
    boolean isToldBefore() {
        return switch (this) {
            case LEAVE, LEAVE_REVOKED, LEAVE_IN_THE_MORNING, LEAVE_IN_THE_AFTERNOON -> true;
            case TRIP, DUTY, EXTRA_SHIFT, EXTRA_SHIFT_CANCELLED -> true;
            case OFF, NORMAL, AT_GRACE, LEAVE_TOLD_LATE, EXPLAINED, CORRECTED, SILENT -> false;
            case LATE, EARLY, LATE_AND_EARLY, ABSENT, NO_PUNCH -> false;
        };
    }

    /** Whether something is told about it on a later working day. */
    boolean isToldAfter() {
        return this == LEAVE_TOLD_LATE || this == EXPLAINED;
    }

    /** Whether all planned time is excused by leave, trip or duty. */
    boolean isAway() {
        return this == LEAVE || this == LEAVE_TOLD_LATE || this == TRIP || this == DUTY;
    }
}
