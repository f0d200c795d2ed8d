package congvu.producers.simulate.world;

import congvu.schemas.reference.DutyRecord;
import congvu.schemas.reference.NormRecord;
import congvu.schemas.reference.PunchesPerDay;
import congvu.schemas.reference.Weekday;
import congvu.schemas.reference.WeeklyShiftRecord;
import congvu.schemas.reference.WorkScheduleRecord;
import congvu.schemas.reference.WorkScheduleVersionRecord;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** Schedules, duties and norms as records. */
final class WorkRecords {

    private static final String BASIS = "QĐ 1847/QĐ-TTg 2018";
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2025, 1, 6);
    private static final List<DayOfWeek> WEEKDAYS =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    private WorkRecords() {}

    static Map<String, SpecificRecord> all(World world) {
        Map<String, SpecificRecord> records = new LinkedHashMap<>();
        for (Shift shift : Shift.values()) {
            records.put("schedule/" + shift.id(), schedule(shift));
        }
        List<String> communes =
                world.units(UnitKind.COMMUNE).stream().map(SimUnit::id).toList();
        for (Duty duty : Duty.values()) {
            records.put("duty/" + duty.id(), duty(duty, communes));
        }
        for (Norm norm : Norm.values()) {
            records.put("norm/" + norm.name(), norm(norm));
        }
        return records;
    }

    private static WorkScheduleRecord schedule(Shift shift) {
        WorkScheduleVersionRecord version = WorkScheduleVersionRecord.newBuilder()
                .setVersion(1)
                .setPunches(shift.punchesEachInterval() ? PunchesPerDay.INTERVAL_ENDS : PunchesPerDay.DAY_ENDS)
                .setShifts(shifts(shift))
                .setWorksOnHolidays(shift.isNight())
                .setLateGraceMinutes(Shift.GRACE_MINUTES)
                .setEarlyGraceMinutes(Shift.GRACE_MINUTES)
                .setPunchBeforeMinutes(Shift.PUNCH_WINDOW_MINUTES)
                .setPunchAfterMinutes(Shift.PUNCH_WINDOW_MINUTES)
                .build();
        return WorkScheduleRecord.newBuilder()
                .setScheduleId(shift.id())
                .setName(shift.title())
                .setVersions(List.of(version))
                .build();
    }

    private static List<WeeklyShiftRecord> shifts(Shift shift) {
        if (shift.isNight()) {
            return List.of(weekly(
                    shift.nights(),
                    "%02d:00".formatted(Shift.NIGHT_FROM_HOUR),
                    "%02d:00".formatted(Shift.NIGHT_TO_HOUR)));
        }
        return shift == Shift.SHORT_DAY
                ? List.of(weekly(WEEKDAYS, "08:30", "11:30"), weekly(WEEKDAYS, "13:30", "16:30"))
                : List.of();
    }

    private static WeeklyShiftRecord weekly(List<DayOfWeek> days, String start, String end) {
        return WeeklyShiftRecord.newBuilder()
                .setWeekdays(
                        days.stream().map(day -> Weekday.valueOf(day.name())).toList())
                .setStart(start)
                .setEnd(end)
                .build();
    }

    private static DutyRecord duty(Duty duty, List<String> communes) {
        boolean isPeriodic = duty.recurrence() != null;
        return DutyRecord.newBuilder()
                .setDutyId(duty.id())
                .setName(duty.title())
                .setRecurrence(duty.recurrence())
                .setRecurrenceStart(isPeriodic ? FIRST_MONDAY : null)
                .setNoticeDays(isPeriodic ? 7 : null)
                .setUnitIds(isPeriodic ? communes : List.of())
                .build();
    }

    private static NormRecord norm(Norm norm) {
        return NormRecord.newBuilder()
                .setNormId(norm.name())
                .setName(norm.title())
                .setNameEn(norm.titleEn())
                .setDetectability(norm.detectability())
                .setBasis(BASIS)
                .build();
    }
}
