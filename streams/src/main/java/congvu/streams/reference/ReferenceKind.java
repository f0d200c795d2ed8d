package congvu.streams.reference;

import congvu.schemas.reference.DutyRecord;
import congvu.schemas.reference.HolidayCalendarRecord;
import congvu.schemas.reference.NormRecord;
import congvu.schemas.reference.OfficeHoursRecord;
import congvu.schemas.reference.ProcedureRecord;
import congvu.schemas.reference.RuleRecord;
import congvu.schemas.reference.ScorecardPolicyRecord;
import congvu.schemas.reference.UnitRecord;
import congvu.schemas.reference.WorkScheduleRecord;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What a reference record is about: the part of its key before the slash. */
public enum ReferenceKind {
    UNIT("unit/"),
    PROCEDURE("procedure/"),
    CALENDAR("calendar/"),
    OFFICE_HOURS("office-hours/"),
    DUTY("duty/"),
    NORM("norm/"),
    SCHEDULE("schedule/"),
    RULE("rule/"),
    SCORECARD("scorecard/");

    private final String prefix;

    ReferenceKind(String prefix) {
        this.prefix = prefix;
    }

    String keyOf(String id) {
        return prefix + id;
    }

    String idIn(String key) {
        return key.substring(prefix.length());
    }

    /** The kind that a key speaks of; null when it is none of ours or names nothing. */
    static @Nullable ReferenceKind ofKey(String key) {
        for (ReferenceKind kind : values()) {
            if (key.startsWith(kind.prefix) && key.length() > kind.prefix.length()) {
                return kind;
            }
        }
        return null;
    }

    /** The key that a record must have; null when it is no reference record. */
    static @Nullable String keyOf(SpecificRecord record) {
        return switch (record) {
            case UnitRecord unit -> UNIT.keyOf(unit.getUnitId());
            case ProcedureRecord procedure -> PROCEDURE.keyOf(procedure.getProcedureId());
            case HolidayCalendarRecord calendar -> CALENDAR.keyOf(calendar.getCalendarId());
            case OfficeHoursRecord hours -> OFFICE_HOURS.keyOf(hours.getOfficeHoursId());
            case DutyRecord duty -> DUTY.keyOf(duty.getDutyId());
            case NormRecord norm -> NORM.keyOf(norm.getNormId());
            case WorkScheduleRecord schedule -> SCHEDULE.keyOf(schedule.getScheduleId());
            case RuleRecord rule -> RULE.keyOf(rule.getPackId() + "/" + rule.getRuleId());
            case ScorecardPolicyRecord policy -> SCORECARD.keyOf(policy.getPolicyId());
            default -> null;
        };
    }
}
