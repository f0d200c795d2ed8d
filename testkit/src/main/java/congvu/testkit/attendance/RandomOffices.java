package congvu.testkit.attendance;

import congvu.domain.calendar.DayDecision;
import congvu.domain.calendar.DayDecisionKind;
import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.calendar.Timetable;
import congvu.domain.calendar.WorkInterval;
import congvu.domain.schedule.AttendanceRules;
import congvu.domain.schedule.PunchPlan;
import congvu.domain.schedule.ScheduledHours;
import congvu.domain.schedule.WeeklyShift;
import congvu.domain.schedule.WorkSchedule;
import congvu.domain.schedule.WorkScheduleVersion;
import congvu.testkit.history.Dice;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two units that stay and two that are merged into others one after the other, and schedules of every kind, one of them with a new version in the middle of the story. */
final class RandomOffices {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final List<String> UNITS = List.of("north", "south", "harbour", "dock");
    static final List<String> SCHEDULES = List.of("ends", "intervals", "night", "rota", "unheard-of");

    private final Dice dice;
    private final LocalDate first;

    RandomOffices(Dice dice, LocalDate first) {
        this.dice = dice;
        this.first = first;
    }

    StaffReference reference() {
        LocalDate saturday = first.plusDays(5);
        HolidayCalendar holidays = new HolidayCalendar(
                "holidays",
                1,
                List.of(
                        decision(saturday, DayDecisionKind.MAKE_UP_WORKING_DAY, DayOfWeek.MONDAY),
                        decision(first.plusDays(7), DayDecisionKind.SWAPPED_OFF, null),
                        decision(first.plusDays(15), DayDecisionKind.HOLIDAY, null)));
        return new StaffReference(
                ZONE,
                holidays,
                Map.of(
                        "north", hours("north", "07:30-11:30", "13:30-17:30"),
                        "south", hours("south", "08:00-12:00", "13:00-17:00"),
                        "harbour", hours("harbour", "07:00-11:00", "12:30-16:30"),
                        "dock", hours("dock", "07:30-12:00", "13:00-16:30")),
                List.of(
                        schedule("ends", new ScheduledHours.UnitHours(), PunchPlan.DAY_ENDS),
                        schedule("intervals", new ScheduledHours.UnitHours(), PunchPlan.INTERVAL_ENDS),
                        schedule("night", night(), PunchPlan.DAY_ENDS),
                        schedule("rota", rota(), PunchPlan.INTERVAL_ENDS)),
                List.of(
                        new StaffReference.Closure("harbour", first.plusDays(8), "dock"),
                        new StaffReference.Closure("dock", first.plusDays(16), "south")));
    }

    private WorkSchedule schedule(String id, ScheduledHours hours, PunchPlan punches) {
        LocalDate change = first.plusDays(10);
        return new WorkSchedule(
                id,
                id,
                List.of(
                        new WorkScheduleVersion(1, null, null, hours, punches, rules()),
                        new WorkScheduleVersion(2, change, change.plusDays(9), hours, punches, rules())));
    }

    private AttendanceRules rules() {
        return new AttendanceRules(
                dice.between(0, 15),
                dice.between(0, 15),
                dice.between(15, 60),
                dice.between(0, 4),
                dice.between(30, 600),
                dice.between(30, 600),
                dice.between(0, 90));
    }

    private ScheduledHours night() {
        return new ScheduledHours.WeeklyShifts(
                List.of(shift(EnumSet.allOf(DayOfWeek.class), "22:00", "06:00")), dice.percent(50));
    }

    private ScheduledHours rota() {
        return new ScheduledHours.WeeklyShifts(
                List.of(
                        shift(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), "06:00", "14:00"),
                        shift(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), "16:00", "20:00"),
                        shift(EnumSet.of(DayOfWeek.WEDNESDAY), "14:00", "06:00")),
                dice.percent(50));
    }

    private static WeeklyShift shift(EnumSet<DayOfWeek> weekdays, String start, String end) {
        return new WeeklyShift(weekdays, LocalTime.parse(start), LocalTime.parse(end));
    }

    private static OfficeHours hours(String id, String morning, String afternoon) {
        Timetable week = Timetable.of(
                LocalDate.of(1990, 1, 1),
                List.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
                interval(morning),
                interval(afternoon));
        return new OfficeHours(id, 1, "holidays", ZONE, 480, List.of(week));
    }

    private static WorkInterval interval(String text) {
        int dash = text.indexOf('-');
        return new WorkInterval(LocalTime.parse(text.substring(0, dash)), LocalTime.parse(text.substring(dash + 1)));
    }

    private static DayDecision decision(LocalDate date, DayDecisionKind kind, @Nullable DayOfWeek asWeekday) {
        return new DayDecision(date, kind, "decided", asWeekday, "chance", false);
    }
}
