package congvu.domain.schedule;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/**
 * One shift that comes back every week, by the wall clock. It is the work of the day on which it starts.
 *
 * @param end not after {@code start} means on the next day: 22:00 to 06:00 is a night, 08:00 to 08:00 a day and a night
 * @param followsHolidays whether it is off on holidays; such a shift follows the calendar of the unit as a whole, so on a
 *     make-up day it is worked as on the weekday that the day makes up for. Another shift knows nothing but weekdays
 */
public record WeeklyShift(Set<DayOfWeek> weekdays, LocalTime start, LocalTime end, boolean followsHolidays) {
    public WeeklyShift {
        weekdays = Set.copyOf(weekdays);
    }

    public boolean endsNextDay() {
        return !end.isAfter(start);
    }
}
