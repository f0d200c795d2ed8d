package congvu.testkit.boston;

import congvu.domain.calendar.DayDecision;
import congvu.domain.calendar.DayDecisionKind;
import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.calendar.Timetable;
import congvu.domain.calendar.WorkInterval;
import congvu.testkit.model.ReferenceData;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** The office hours and holidays by which the city counts its inspections, as the default of every department. */
public final class BostonReference {

    private static final String CALENDAR = "boston";

    private BostonReference() {}

    /** Monday to Friday 08:30 to 17:00, the whole of it worth one working day. */
    public static OfficeHours officeHours() {
        Timetable week = Timetable.of(
                LocalDate.of(1990, 1, 1),
                List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                new WorkInterval(LocalTime.of(8, 30), LocalTime.of(17, 0)));
        return new OfficeHours("default", 1, CALENDAR, BostonCase.ZONE, 510, List.of(week));
    }

    /** The holidays within reach of the month's deadlines. */
    public static HolidayCalendar holidays() {
        List<DayDecision> decisions = Stream.of("2015-10-12", "2015-11-11", "2015-11-26", "2015-12-25", "2016-01-01")
                .map(date -> new DayDecision(
                        LocalDate.parse(date), DayDecisionKind.HOLIDAY, date, null, "data/README.md", false))
                .toList();
        return new HolidayCalendar(CALENDAR, 1, decisions);
    }

    public static ReferenceData data() {
        return new ReferenceData(List.of(), List.of(), List.of(holidays()), List.of(officeHours()));
    }
}
