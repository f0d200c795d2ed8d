package congvu.domain.attendance;

/**
 * How many days away from its local day the punches of a working day can be.
 *
 * <p>A window begins at most {@link congvu.domain.schedule.AttendanceRules#MAX_MINUTES} before the day, and ends at most as
 * long after a shift that starts at the end of the day and lasts {@link AttendanceEventCheck#MAX_SHIFT_HOURS}. One day more
 * than that is allowed for changes of the offset.
 */
final class DayReach {
    static final int DAYS_BEFORE = 2;
    static final int DAYS_AFTER = 5;

    private DayReach() {}
}
