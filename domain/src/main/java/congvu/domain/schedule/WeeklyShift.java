package congvu.domain.schedule;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/**
 * One shift that comes back every week, by the wall clock. It is the work of the day on which it starts.
 *
 * @param end not after {@code start} means on the next day: 22:00 to 06:00 is a night, 08:00 to 08:00 a day and a night
 */
public record WeeklyShift(Set<DayOfWeek> weekdays, LocalTime start, LocalTime end) {
    public WeeklyShift {
        weekdays = Set.copyOf(weekdays);
    }

    public boolean endsNextDay() {
        return !end.isAfter(start);
    }
}
