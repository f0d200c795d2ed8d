package congvu.streams.attendance;

import congvu.domain.attendance.AttendancePolicy;

/**
 * What the stage of attendance is told.
 *
 * @param policy when days close
 * @param keepDays for how many days after it a day can still be corrected; what bears on older ones only is too late
 */
public record AttendanceSettings(AttendancePolicy policy, int keepDays) {

    /** A day of two long shifts is closed by then. */
    public static final int LEAST_KEEP_DAYS = 7;

    public AttendanceSettings {
        if (keepDays < LEAST_KEEP_DAYS) {
            throw new IllegalArgumentException(
                    "Expected keepDays to be " + LEAST_KEEP_DAYS + " or more, but found " + keepDays + ".");
        }
    }

    /** Closed a minute after the last punch that could count, spread over a quarter of an hour; kept for 45 days. */
    public static AttendanceSettings standard() {
        return new AttendanceSettings(new AttendancePolicy(60_000, 900_000), 45);
    }
}
