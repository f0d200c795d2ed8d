package congvu.domain.calendar;

import java.time.LocalTime;

/**
 * Half-open daily working interval {@code [start, end)} in local wall-clock time.
 *
 * <p>An {@code end} of 00:00 is midnight at the end of the day, so that 00:00 to 00:00 is the whole day. Order and
 * overlap are checked by {@link OfficeHours}, which can name the office in its complaint.
 */
public record WorkInterval(LocalTime start, LocalTime end) {

    private static final long DAY_MILLIS = 86_400_000L;

    /** Milliseconds from local midnight to the opening. */
    public long startMillisOfDay() {
        return millisOfDay(start);
    }

    /** Milliseconds from local midnight to the closing, 86,400,000 for midnight at the end of the day. */
    public long endMillisOfDay() {
        return end.equals(LocalTime.MIDNIGHT) ? DAY_MILLIS : millisOfDay(end);
    }

    @Override
    public String toString() {
        return start + "-" + end;
    }

    private static long millisOfDay(LocalTime time) {
        return time.toNanoOfDay() / 1_000_000L;
    }
}
