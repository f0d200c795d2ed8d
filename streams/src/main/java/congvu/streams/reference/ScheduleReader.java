package congvu.streams.reference;

import congvu.domain.schedule.AttendanceRules;
import congvu.domain.schedule.PunchPlan;
import congvu.domain.schedule.ScheduledHours;
import congvu.domain.schedule.WeeklyShift;
import congvu.domain.schedule.WorkSchedule;
import congvu.domain.schedule.WorkScheduleVersion;
import congvu.schemas.reference.WeeklyShiftRecord;
import congvu.schemas.reference.WorkScheduleRecord;
import congvu.schemas.reference.WorkScheduleVersionRecord;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Turns records of work schedules into those of the domain. */
final class ScheduleReader {
    private ScheduleReader() {}

    static WorkSchedule schedule(WorkScheduleRecord schedule) {
        return new WorkSchedule(
                ReferenceReader.id(schedule.getScheduleId(), "scheduleId"),
                schedule.getName(),
                schedule.getVersions().stream().map(ScheduleReader::version).toList());
    }

    private static WorkScheduleVersion version(WorkScheduleVersionRecord version) {
        PunchPlan punches = switch (version.getPunches()) {
            case DAY_ENDS -> PunchPlan.DAY_ENDS;
            case INTERVAL_ENDS -> PunchPlan.INTERVAL_ENDS;
            case UNKNOWN -> throw ReferenceReader.unknown("punches");
        };
        return new WorkScheduleVersion(
                version.getVersion(),
                version.getValidFrom(),
                version.getValidTo(),
                hours(version),
                punches,
                rules(version));
    }

    private static ScheduledHours hours(WorkScheduleVersionRecord version) {
        List<WeeklyShift> shifts =
                version.getShifts().stream().map(ScheduleReader::shift).toList();
        return shifts.isEmpty()
                ? new ScheduledHours.UnitHours()
                : new ScheduledHours.WeeklyShifts(shifts, version.getWorksOnHolidays());
    }

    private static WeeklyShift shift(WeeklyShiftRecord shift) {
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        shift.getWeekdays().forEach(weekday -> weekdays.add(WorkingTimeReader.weekday(weekday, "weekdays")));
        return new WeeklyShift(
                weekdays, ReferenceReader.time(shift.getStart(), "start"), ReferenceReader.time(shift.getEnd(), "end"));
    }

    private static AttendanceRules rules(WorkScheduleVersionRecord version) {
        try {
            return new AttendanceRules(
                    version.getLateGraceMinutes(),
                    version.getEarlyGraceMinutes(),
                    version.getSeriousLateMinutes(),
                    version.getMissingPunchWorkingDays(),
                    version.getPunchBeforeMinutes(),
                    version.getPunchAfterMinutes(),
                    version.getCoverageMarginMinutes());
        } catch (IllegalArgumentException e) {
            throw ReferenceReader.unreadable("versions");
        }
    }
}
