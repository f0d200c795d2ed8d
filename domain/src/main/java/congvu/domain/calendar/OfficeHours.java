package congvu.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * When an office works, before holidays: its timetables, its zone, and the calendar that decides its holidays.
 *
 * @param id what units refer to
 * @param version rises with each change
 * @param calendarId the {@link HolidayCalendar} that applies
 * @param zone the zone whose wall clock the timetables speak of
 * @param workingDayMinutes how much working time one working day of a term is worth (Vietnam: 480, 1 day = 8 hours)
 * @param timetables where several are in force on a date, the last one in the list wins
 */
public record OfficeHours(
        String id, int version, String calendarId, ZoneId zone, int workingDayMinutes, List<Timetable> timetables) {

    /** Refuses, naming this office, intervals that end before they start or overlap, and half a season. */
    public OfficeHours {
        timetables = List.copyOf(timetables);
        if (workingDayMinutes <= 0 || workingDayMinutes > 1440) {
            throw refused(id, "a working day lasts " + workingDayMinutes + " minutes; give 1 to 1440, for 8 hours 480");
        }
        for (Timetable timetable : timetables) {
            checkPeriod(id, timetable);
            timetable.week().forEach((weekday, intervals) -> checkDay(id, weekday, intervals));
        }
    }

    /** The intervals that this office keeps on a date, were it the given weekday and no holiday. */
    List<WorkInterval> intervalsOn(LocalDate date, DayOfWeek weekday) {
        for (int i = timetables.size() - 1; i >= 0; i--) {
            if (timetables.get(i).inForceOn(date)) {
                return timetables.get(i).on(weekday);
            }
        }
        return List.of();
    }

    private static void checkPeriod(String id, Timetable timetable) {
        LocalDate validTo = timetable.validTo();
        if (validTo != null && validTo.isBefore(timetable.validFrom())) {
            throw refused(
                    id, "a timetable is valid from " + timetable.validFrom() + " to " + validTo + "; swap the dates");
        }
        if ((timetable.seasonFrom() == null) != (timetable.seasonTo() == null)) {
            throw refused(id, "a timetable has only one end of its season; give seasonFrom and seasonTo, or neither");
        }
    }

    private static void checkDay(String id, DayOfWeek weekday, List<WorkInterval> intervals) {
        long previousEnd = 0;
        for (WorkInterval interval : intervals) {
            if (interval.endMillisOfDay() <= interval.startMillisOfDay()) {
                throw refused(
                        id,
                        weekday + " has " + interval + ", which does not end after it starts; an interval stays within"
                                + " one day, split it at midnight");
            }
            if (interval.startMillisOfDay() < previousEnd) {
                throw refused(
                        id, weekday + " has " + interval + " overlapping the interval before it; join or shorten them");
            }
            previousEnd = interval.endMillisOfDay();
        }
    }

    private static CalendarException refused(String id, String found) {
        return new CalendarException(id, "Expected to accept office hours " + id + ", but " + found + ".");
    }

    /** Monday to Friday 08:00-12:00 and 13:00-17:00 in Ho Chi Minh City: what holds while no reference data is loaded. */
    public static OfficeHours builtin() {
        List<DayOfWeek> weekdays =
                List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
        Timetable timetable = Timetable.of(
                LocalDate.of(1990, 1, 1),
                weekdays,
                new WorkInterval(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                new WorkInterval(LocalTime.of(13, 0), LocalTime.of(17, 0)));
        return new OfficeHours("builtin", 0, "builtin", ZoneId.of("Asia/Ho_Chi_Minh"), 480, List.of(timetable));
    }
}
