package congvu.streams.reference;

import congvu.domain.calendar.CalendarException;
import congvu.domain.calendar.DayCount;
import congvu.domain.calendar.Term;
import congvu.domain.calendar.TermUnit;
import congvu.domain.dossier.EventCheck;
import congvu.domain.reference.IdRule;
import congvu.domain.reference.Norm;
import congvu.domain.reference.Placement;
import congvu.domain.reference.Procedure;
import congvu.domain.reference.ProcedureVersion;
import congvu.domain.reference.ReferenceBookBuilder;
import congvu.domain.reference.StepTerm;
import congvu.domain.reference.Unit;
import congvu.schemas.reference.DutyRecord;
import congvu.schemas.reference.HolidayCalendarRecord;
import congvu.schemas.reference.NormRecord;
import congvu.schemas.reference.OfficeHoursRecord;
import congvu.schemas.reference.ProcedureRecord;
import congvu.schemas.reference.ProcedureVersionRecord;
import congvu.schemas.reference.RuleRecord;
import congvu.schemas.reference.ScorecardPolicyRecord;
import congvu.schemas.reference.StepTermRecord;
import congvu.schemas.reference.TermRecord;
import congvu.schemas.reference.UnitPlacementRecord;
import congvu.schemas.reference.UnitRecord;
import congvu.schemas.reference.WorkScheduleRecord;
import congvu.schemas.rejected.RefusalReason;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Turns reference records of the topic into those of the domain, and refuses what does not make sense. */
final class ReferenceReader {

    private ReferenceReader() {}

    /**
     * Puts a record into a book that is being built.
     *
     * @throws BadReferenceException naming the field at fault
     */
    static void read(SpecificRecord record, ReferenceBookBuilder into) {
        switch (record) {
            case UnitRecord unit -> into.unit(unit(unit));
            case ProcedureRecord procedure -> into.procedure(procedure(procedure));
            case HolidayCalendarRecord calendar -> into.calendar(WorkingTimeReader.calendar(calendar));
            case OfficeHoursRecord hours -> into.officeHours(WorkingTimeReader.officeHours(hours));
            case DutyRecord duty -> into.duty(duty(duty));
            case NormRecord norm -> into.norm(norm(norm));
            case WorkScheduleRecord schedule -> into.schedule(ScheduleReader.schedule(schedule));
            case RuleRecord rule -> into.rule(RuleReader.rule(rule));
            case ScorecardPolicyRecord policy -> into.scorecard(ScorecardReader.policy(policy));
            default -> throw new BadReferenceException(RefusalReason.UNKNOWN_SCHEMA, "record");
        }
    }

    /** Takes what a key speaks of out of a book that is being built. */
    static void remove(ReferenceKind kind, String id, ReferenceBookBuilder from) {
        switch (kind) {
            case UNIT -> from.removeUnit(id);
            case PROCEDURE -> from.removeProcedure(id);
            case CALENDAR -> from.removeCalendar(id);
            case OFFICE_HOURS -> from.removeOfficeHours(id);
            case DUTY -> from.removeDuty(id);
            case NORM -> from.removeNorm(id);
            case SCHEDULE -> from.removeSchedule(id);
            case RULE -> {
                int slash = id.indexOf('/');
                if (slash > 0) {
                    from.removeRule(id.substring(0, slash), id.substring(slash + 1));
                }
            }
            case SCORECARD -> from.removeScorecard(id);
        }
    }

    /** The version of a record of which only the highest counts; null for kinds of which the last one counts. */
    static @Nullable Integer versionOf(SpecificRecord record) {
        return switch (record) {
            case HolidayCalendarRecord calendar -> calendar.getVersion();
            case OfficeHoursRecord hours -> hours.getVersion();
            default -> null;
        };
    }

    static BadReferenceException unreadable(String field) {
        return new BadReferenceException(RefusalReason.UNDECODABLE, field);
    }

    static BadReferenceException unknown(String field) {
        return new BadReferenceException(RefusalReason.UNKNOWN_TYPE, field);
    }

    /** Local time HH:mm. */
    static LocalTime time(String text, String field) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw unreadable(field);
        }
    }

    private static Unit unit(UnitRecord unit) {
        return new Unit(
                unitId(unit.getUnitId(), "unitId"),
                optionalUnitId(unit.getParentId(), "parentId"),
                unit.getName(),
                optionalId(unit.getOfficeHoursId(), "officeHoursId"),
                unit.getValidFrom(),
                unit.getValidTo(),
                optionalUnitId(unit.getSuccessorId(), "successorId"),
                unit.getPlacements().stream().map(ReferenceReader::placement).toList());
    }

    private static Placement placement(UnitPlacementRecord placement) {
        return new Placement(
                optionalUnitId(placement.getParentId(), "placements.parentId"),
                optionalId(placement.getOfficeHoursId(), "placements.officeHoursId"),
                placement.getValidFrom(),
                placement.getValidTo());
    }

    /** An id that no key made of ids could take for something else. */
    static String id(String id, String field) {
        if (id.length() > EventCheck.MAX_ID_CHARS) {
            throw new BadReferenceException(RefusalReason.ID_TOO_LONG, field);
        }
        if (!IdRule.isUsable(id)) {
            throw unreadable(field);
        }
        return id;
    }

    private static @Nullable String optionalId(@Nullable String id, String field) {
        return id == null ? null : id(id, field);
    }

    private static String unitId(String id, String field) {
        if (!IdRule.isUsableForUnit(id(id, field))) {
            throw unreadable(field);
        }
        return id;
    }

    private static @Nullable String optionalUnitId(@Nullable String id, String field) {
        return id == null ? null : unitId(id, field);
    }

    private static Procedure procedure(ProcedureRecord procedure) {
        List<ProcedureVersion> versions =
                procedure.getVersions().stream().map(ReferenceReader::version).toList();
        return new Procedure(id(procedure.getProcedureId(), "procedureId"), procedure.getName(), versions);
    }

    private static Procedure duty(DutyRecord duty) {
        TermRecord term = duty.getTerm();
        ProcedureVersion version = new ProcedureVersion(
                1,
                duty.getValidFrom(),
                duty.getValidTo(),
                term == null ? null : term(term),
                null,
                true,
                false,
                List.of());
        return new Procedure(id(duty.getDutyId(), "dutyId"), duty.getName(), List.of(version));
    }

    private static Norm norm(NormRecord norm) {
        boolean isMonitorable = switch (norm.getDetectability()) {
            case EVENTS, FEEDBACK, INSPECTION -> true;
            case NOT_MONITORABLE -> false;
            case UNKNOWN -> throw unknown("detectability");
        };
        return new Norm(id(norm.getNormId(), "normId"), isMonitorable, norm.getValidFrom(), norm.getValidTo());
    }

    private static ProcedureVersion version(ProcedureVersionRecord version) {
        String cutOff = version.getCutOff();
        TermRecord term = version.getTerm();
        return new ProcedureVersion(
                version.getVersion(),
                version.getValidFrom(),
                version.getValidTo(),
                term == null ? null : term(term),
                cutOff == null ? null : time(cutOff, "cutOff"),
                version.getPauseMovesStatedPromise(),
                version.getFinancialObligationPauses(),
                version.getSteps().stream().map(ReferenceReader::step).toList());
    }

    private static StepTerm step(StepTermRecord step) {
        return new StepTerm(id(step.getStepId(), "stepId"), term(step.getTerm()));
    }

    private static Term term(TermRecord term) {
        TermUnit unit = switch (term.getUnit()) {
            case WORKING_HOURS -> TermUnit.WORKING_HOURS;
            case WORKING_DAYS -> TermUnit.WORKING_DAYS;
            case CALENDAR_DAYS -> TermUnit.CALENDAR_DAYS;
            case MONTHS -> TermUnit.MONTHS;
            case UNKNOWN -> throw unknown("unit");
        };
        DayCount dayCount = switch (term.getDayCount()) {
            case AS_HOURS -> DayCount.AS_HOURS;
            case TO_SAME_TIME -> DayCount.TO_SAME_TIME;
            case TO_END_OF_DAY -> DayCount.TO_END_OF_DAY;
            case UNKNOWN -> throw unknown("dayCount");
        };
        try {
            return new Term(term.getAmount(), unit, dayCount);
        } catch (IllegalArgumentException | CalendarException e) {
            throw unreadable("amount");
        }
    }
}
