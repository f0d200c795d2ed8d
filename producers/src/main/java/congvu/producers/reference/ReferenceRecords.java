package congvu.producers.reference;

import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.reference.Procedure;
import congvu.domain.reference.Unit;
import congvu.schemas.reference.DutyRecord;
import congvu.schemas.reference.HolidayCalendarRecord;
import congvu.schemas.reference.NormRecord;
import congvu.schemas.reference.OfficeHoursRecord;
import congvu.schemas.reference.ProcedureRecord;
import congvu.schemas.reference.RuleRecord;
import congvu.schemas.reference.ScorecardPolicyRecord;
import congvu.schemas.reference.UnitRecord;
import congvu.schemas.reference.WorkScheduleRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** Reference data as the records of {@code congvu.reference}, by key, and back. */
final class ReferenceRecords {

    private ReferenceRecords() {}

    /** Records by key; what is referred to comes before what refers to it. */
    static Map<String, SpecificRecord> of(ReferenceSet set) {
        Map<String, SpecificRecord> records = new LinkedHashMap<>();
        set.calendars().forEach(one -> records.put(ReferenceKind.CALENDAR.key(one.id()), CalendarRecords.record(one)));
        set.officeHours()
                .forEach(one -> records.put(ReferenceKind.OFFICE_HOURS.key(one.id()), CalendarRecords.record(one)));
        set.units().forEach(one -> records.put(ReferenceKind.UNIT.key(one.id()), UnitRecords.record(one)));
        set.procedures().forEach(one -> records.put(ReferenceKind.PROCEDURE.key(one.id()), UnitRecords.record(one)));
        set.schedules().forEach(one -> records.put(ReferenceKind.SCHEDULE.key(one.getScheduleId()), one));
        set.duties().forEach(one -> records.put(ReferenceKind.DUTY.key(one.getDutyId()), one));
        set.norms().forEach(one -> records.put(ReferenceKind.NORM.key(one.getNormId()), one));
        set.rules().forEach(one -> records.put(ReferenceKind.RULE.key(RuleRecords.idOf(one)), one));
        set.scorecards().forEach(one -> records.put(ReferenceKind.SCORECARD.key(one.getPolicyId()), one));
        return records;
    }

    /** The domain's view of records; kinds that this version does not know are left out. */
    static ReferenceSet toSet(Iterable<SpecificRecord> records) {
        List<Unit> units = new ArrayList<>();
        List<Procedure> procedures = new ArrayList<>();
        List<HolidayCalendar> calendars = new ArrayList<>();
        List<OfficeHours> officeHours = new ArrayList<>();
        List<WorkScheduleRecord> schedules = new ArrayList<>();
        List<DutyRecord> duties = new ArrayList<>();
        List<NormRecord> norms = new ArrayList<>();
        List<RuleRecord> rules = new ArrayList<>();
        List<ScorecardPolicyRecord> scorecards = new ArrayList<>();
        for (SpecificRecord record : records) {
            switch (record) {
                case UnitRecord unit -> units.add(UnitRecords.unit(unit));
                case ProcedureRecord procedure -> procedures.add(UnitRecords.procedure(procedure));
                case HolidayCalendarRecord calendar -> calendars.add(CalendarRecords.calendar(calendar));
                case OfficeHoursRecord hours -> officeHours.add(CalendarRecords.officeHours(hours));
                case WorkScheduleRecord schedule -> schedules.add(schedule);
                case DutyRecord duty -> duties.add(duty);
                case NormRecord norm -> norms.add(norm);
                case RuleRecord rule -> rules.add(rule);
                case ScorecardPolicyRecord policy -> scorecards.add(policy);
                default -> {
                    // A kind of a later version; it cannot contradict what is loaded here.
                }
            }
        }
        return new ReferenceSet(
                units, procedures, calendars, officeHours, schedules, duties, norms, rules, scorecards, Map.of());
    }
}
