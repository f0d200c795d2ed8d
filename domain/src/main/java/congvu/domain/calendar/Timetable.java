package congvu.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours by weekday, in force for a period and, within it, for a season of each year.
 *
 * @param validFrom first local date, inclusive
 * @param validTo last local date, inclusive; null means until further notice
 * @param seasonFrom first day of the season, inclusive; null (with {@code seasonTo}) means the whole year
 * @param seasonTo last day of the season, inclusive; before {@code seasonFrom} means that the season runs over new year
 * @param week intervals by weekday, kept in order of opening; a weekday without an entry is closed
 */
public record Timetable(
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable MonthDay seasonFrom,
        @Nullable MonthDay seasonTo,
        Map<DayOfWeek, List<WorkInterval>> week) {

    public Timetable {
        Map<DayOfWeek, List<WorkInterval>> sorted = new EnumMap<>(DayOfWeek.class);
        week.forEach((weekday, intervals) -> sorted.put(weekday, inOrder(intervals)));
        week = Map.copyOf(sorted);
    }

    /** The same hours on every given weekday, in force from a date on, all year round. */
    public static Timetable of(LocalDate validFrom, List<DayOfWeek> weekdays, WorkInterval... intervals) {
        Map<DayOfWeek, List<WorkInterval>> week = new EnumMap<>(DayOfWeek.class);
        weekdays.forEach(weekday -> week.put(weekday, List.of(intervals)));
        return new Timetable(validFrom, null, null, null, week);
    }

    /** The intervals of a weekday, empty when it is closed. */
    public List<WorkInterval> on(DayOfWeek weekday) {
        return week.getOrDefault(weekday, List.of());
    }

    /** Whether this timetable holds on a local date, by its period and its season. */
    public boolean inForceOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo)) && inSeason(date);
    }

    private boolean inSeason(LocalDate date) {
        if (seasonFrom == null || seasonTo == null) {
            return true;
        }
        MonthDay day = MonthDay.from(date);
        boolean afterStart = !day.isBefore(seasonFrom);
        boolean beforeEnd = !day.isAfter(seasonTo);
        boolean overNewYear = seasonTo.isBefore(seasonFrom);
        return overNewYear ? afterStart || beforeEnd : afterStart && beforeEnd;
    }

    private static List<WorkInterval> inOrder(List<WorkInterval> intervals) {
        return intervals.stream()
                .sorted(Comparator.comparing(WorkInterval::start))
                .toList();
    }
}
