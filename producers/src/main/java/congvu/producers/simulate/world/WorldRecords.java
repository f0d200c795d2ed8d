package congvu.producers.simulate.world;

import congvu.domain.calendar.DayDecision;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.calendar.Term;
import congvu.domain.calendar.Timetable;
import congvu.domain.calendar.WorkInterval;
import congvu.schemas.AvroSafety;
import congvu.schemas.reference.DayCount;
import congvu.schemas.reference.DayDecisionKind;
import congvu.schemas.reference.DayDecisionRecord;
import congvu.schemas.reference.HolidayCalendarRecord;
import congvu.schemas.reference.OfficeHoursRecord;
import congvu.schemas.reference.ProcedureRecord;
import congvu.schemas.reference.ProcedureVersionRecord;
import congvu.schemas.reference.StepTermRecord;
import congvu.schemas.reference.TermRecord;
import congvu.schemas.reference.TermUnit;
import congvu.schemas.reference.TimetableRecord;
import congvu.schemas.reference.UnitRecord;
import congvu.schemas.reference.Weekday;
import congvu.schemas.reference.WeekdayHoursRecord;
import congvu.schemas.reference.WorkIntervalRecord;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** A world as the records of {@code congvu.reference}. */
final class WorldRecords {

    static {
        AvroSafety.install();
    }

    private final World world;

    WorldRecords(World world) {
        this.world = world;
    }

    Map<String, SpecificRecord> all() {
        Map<String, SpecificRecord> records = new LinkedHashMap<>();
        records.put("calendar/" + NationalDays.CALENDAR_ID, calendar());
        for (Hours hours : Hours.values()) {
            records.put("office-hours/" + hours.id(), officeHours(hours.officeHours()));
        }
        for (SimUnit unit : world.units()) {
            records.put("unit/" + unit.id(), unit(unit));
        }
        for (SimProcedure procedure : ProcedureShelf.all()) {
            records.put("procedure/" + procedure.id(), procedure(procedure));
        }
        records.putAll(WorkRecords.all(world));
        return records;
    }

    private UnitRecord unit(SimUnit unit) {
        return UnitRecord.newBuilder()
                .setUnitId(unit.id())
                .setParentId(
                        unit.parent() < 0 ? null : world.unit(unit.parent()).id())
                .setName(unit.name())
                .setOfficeHoursId(unit.hours().id())
                .build();
    }

    private static ProcedureRecord procedure(SimProcedure procedure) {
        LocalTime cutOff = procedure.cutOff();
        List<StepTermRecord> steps = new TreeMap<>(procedure.steps())
                .entrySet().stream()
                        .map(step -> StepTermRecord.newBuilder()
                                .setStepId(step.getKey())
                                .setTerm(term(step.getValue()))
                                .build())
                        .toList();
        ProcedureVersionRecord version = ProcedureVersionRecord.newBuilder()
                .setVersion(1)
                .setTerm(term(procedure.term()))
                .setCutOff(cutOff == null ? null : cutOff.toString())
                .setFinancialObligationPauses(procedure.feePauses())
                .setSteps(steps)
                .build();
        return ProcedureRecord.newBuilder()
                .setProcedureId(procedure.id())
                .setName(procedure.name())
                .setVersions(List.of(version))
                .build();
    }

    private static TermRecord term(Term term) {
        return TermRecord.newBuilder()
                .setAmount(term.amount())
                .setUnit(TermUnit.valueOf(term.unit().name()))
                .setDayCount(DayCount.valueOf(term.dayCount().name()))
                .build();
    }

    private static HolidayCalendarRecord calendar() {
        return HolidayCalendarRecord.newBuilder()
                .setCalendarId(NationalDays.CALENDAR_ID)
                .setVersion(NationalDays.calendar().version())
                .setDecisions(NationalDays.calendar().decisions().stream()
                        .map(WorldRecords::decision)
                        .toList())
                .build();
    }

    private static DayDecisionRecord decision(DayDecision decision) {
        DayOfWeek asWeekday = decision.asWeekday();
        return DayDecisionRecord.newBuilder()
                .setDate(decision.date())
                .setKind(DayDecisionKind.valueOf(decision.kind().name()))
                .setName(decision.name())
                .setAsWeekday(asWeekday == null ? null : Weekday.valueOf(asWeekday.name()))
                .setSource(decision.source())
                .setProvisional(decision.provisional())
                .build();
    }

    private static OfficeHoursRecord officeHours(OfficeHours hours) {
        return OfficeHoursRecord.newBuilder()
                .setOfficeHoursId(hours.id())
                .setVersion(hours.version())
                .setCalendarId(hours.calendarId())
                .setZone(hours.zone().getId())
                .setWorkingDayMinutes(hours.workingDayMinutes())
                .setTimetables(
                        hours.timetables().stream().map(WorldRecords::timetable).toList())
                .build();
    }

    private static TimetableRecord timetable(Timetable timetable) {
        return TimetableRecord.newBuilder()
                .setValidFrom(timetable.validFrom())
                .setValidTo(timetable.validTo())
                .setSeasonFrom(monthDay(timetable.seasonFrom()))
                .setSeasonTo(monthDay(timetable.seasonTo()))
                .setWeek(Arrays.stream(DayOfWeek.values())
                        .filter(day -> !timetable.on(day).isEmpty())
                        .map(day -> weekday(day, timetable.on(day)))
                        .toList())
                .build();
    }

    private static WeekdayHoursRecord weekday(DayOfWeek day, List<WorkInterval> intervals) {
        return WeekdayHoursRecord.newBuilder()
                .setWeekday(Weekday.valueOf(day.name()))
                .setIntervals(intervals.stream()
                        .map(one -> WorkIntervalRecord.newBuilder()
                                .setStart(one.start().toString())
                                .setEnd(one.end().toString())
                                .build())
                        .toList())
                .build();
    }

    private static @Nullable String monthDay(@Nullable MonthDay day) {
        return day == null ? null : day.toString().substring("--".length());
    }
}
