package congvu.domain.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** The office of the golden vectors: Monday to Friday 08:00-12:00 and 13:00-17:00; 2026-03-02 is a Monday. */
final class GoldenWeek {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    static final List<DayOfWeek> WEEKDAYS =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    private GoldenWeek() {}

    static OfficeHours hours() {
        return hours(
                "golden",
                ZONE,
                new WorkInterval(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                new WorkInterval(LocalTime.of(13, 0), LocalTime.of(17, 0)));
    }

    static OfficeHours hours(String id, ZoneId zone, WorkInterval... intervals) {
        Timetable timetable = Timetable.of(LocalDate.of(1990, 1, 1), WEEKDAYS, intervals);
        return new OfficeHours(id, 1, "golden", zone, 480, List.of(timetable));
    }

    static WorkingTimeline timeline(DayDecision... decisions) {
        return WorkingTimeline.compile(hours(), new HolidayCalendar("golden", 1, List.of(decisions)));
    }

    static DayDecision holiday(String date) {
        return new DayDecision(LocalDate.parse(date), DayDecisionKind.HOLIDAY, "Holiday", null, "test", false);
    }

    static DayDecision makeUp(String date, DayOfWeek asWeekday) {
        return new DayDecision(
                LocalDate.parse(date), DayDecisionKind.MAKE_UP_WORKING_DAY, "Make-up", asWeekday, "test", false);
    }

    /** The instant of a local time like 2026-03-06T16:00 in the zone of the vectors. */
    static long at(String localDateTime) {
        return at(localDateTime, ZONE);
    }

    static long at(String localDateTime, ZoneId zone) {
        return LocalDateTime.parse(localDateTime).atZone(zone).toInstant().toEpochMilli();
    }

    static String local(long epochMillis) {
        return Instant.ofEpochMilli(epochMillis).atZone(ZONE).toLocalDateTime().toString();
    }
}
