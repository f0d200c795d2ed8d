package congvu.domain.attendance;

import congvu.domain.calendar.ReferenceFiles;
import congvu.domain.calendar.WorkingTimeline;
import congvu.domain.schedule.AttendanceReference;
import congvu.domain.schedule.PunchPlan;
import congvu.domain.schedule.ScheduledHours;
import congvu.domain.schedule.WeeklyShift;
import congvu.domain.schedule.WorkSchedule;
import congvu.domain.schedule.WorkScheduleVersion;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The reference data of these tests: unit {@code U1} works 07:30-11:30 and 13:30-17:30, {@code U2} by season, {@code U3} 07:30-11:30
 * and 13:00-17:00; schedules {@code two} and {@code four} punches in the hours of the unit, and {@code night} 22:00-06:00 from
 * Monday to Friday. Unit {@code A} works as {@code U1} until it becomes part of {@code U3} on 2026-07-01.
 */
final class Offices implements AttendanceReference {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final LocalDate MERGED = LocalDate.of(2026, 7, 1);

    private static final Map<String, WorkingTimeline> TIMELINES = Map.of(
            "U1", ReferenceFiles.timeline("vn", "default"),
            "U2", ReferenceFiles.timeline("vn", "sample-with-seasons"),
            "U3", ReferenceFiles.timeline("vn", "hue-one-stop"));

    private final Map<String, WorkSchedule> schedules = Map.of(
            "two", schedule("two", new ScheduledHours.UnitHours(), PunchPlan.DAY_ENDS),
            "four", schedule("four", new ScheduledHours.UnitHours(), PunchPlan.INTERVAL_ENDS),
            "night", schedule("night", weekly("22:00", "06:00", true), PunchPlan.DAY_ENDS),
            "guard", schedule("guard", weekly("08:00", "16:00", false), PunchPlan.DAY_ENDS));

    @Override
    public @Nullable WorkScheduleVersion schedule(String scheduleId, LocalDate day) {
        WorkSchedule schedule = schedules.get(scheduleId);
        return schedule == null ? null : schedule.inForceOn(day);
    }

    @Override
    public WorkingTimeline timelineOf(@Nullable String unitId, int epochDay) {
        return TIMELINES.getOrDefault(String.valueOf(unitId), TIMELINES.get("U1"));
    }

    @Override
    public String ownerOn(String unitId, int epochDay) {
        return unitId.equals("A") && epochDay >= MERGED.toEpochDay() ? "U3" : unitId;
    }

    @Override
    public ZoneId zone() {
        return ZONE;
    }

    private static WorkSchedule schedule(String id, ScheduledHours hours, PunchPlan punches) {
        return new WorkSchedule(id, id, List.of(WorkScheduleVersion.of(1, hours, punches)));
    }

    private static ScheduledHours weekly(String start, String end, boolean worksOnHolidays) {
        WeeklyShift shift = new WeeklyShift(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.parse(start), LocalTime.parse(end));
        return new ScheduledHours.WeeklyShifts(List.of(shift), worksOnHolidays);
    }
}
