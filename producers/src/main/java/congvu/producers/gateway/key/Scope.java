package congvu.producers.gateway.key;

import congvu.producers.gateway.event.EventCode;
import congvu.producers.gateway.event.EventStream;
import congvu.producers.gateway.event.Flaw;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.InspectionEvent;
import congvu.schemas.event.SubjectKind;
import congvu.schemas.event.TaskEvent;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Whether a key may say this. A key that is bound to units says only what names one of them or one below: the owner of a
 * dossier, task or case, the unit where a norm was checked and the unit that was checked, the unit that a person is
 * assigned to. What names no unit (a punch, a leave, a report of a device, a decision without its unit) needs a key of all
 * units. Units that only had a part in it (who received, supported, gave the task) are not asked about.
 */
public final class Scope {

    private final UnitTree units;

    public Scope(UnitTree units) {
        this.units = units;
    }

    /** Whether anything can be told about the units of this key now. */
    public boolean canTell(ApiKey key) {
        return !key.isBoundToUnits() || units.isCurrent();
    }

    /** Why not; null when it may. */
    public @Nullable Flaw refused(ApiKey key, EventStream stream, SpecificRecord record) {
        if (!key.streams().contains(stream)) {
            return Flaw.of(EventCode.STREAM_NOT_ALLOWED);
        }
        if (!key.sources().contains(sourceOf(stream, record))) {
            return Flaw.of(EventCode.SOURCE_NOT_ALLOWED, "source");
        }
        Set<String> roots = key.units();
        return roots == null ? null : refusedUnit(roots, record);
    }

    private @Nullable Flaw refusedUnit(Set<String> roots, SpecificRecord record) {
        String unitId = unitOf(record);
        if (unitId == null) {
            return Flaw.of(EventCode.UNIT_NOT_TOLD, "unitId");
        }
        if (!units.isWithin(unitId, roots)) {
            return Flaw.of(EventCode.UNIT_NOT_ALLOWED, "unitId");
        }
        boolean isOtherUnit = record instanceof InspectionEvent check
                && check.getSubjectKind() == SubjectKind.UNIT
                && !units.isWithin(check.getSubjectId(), roots);
        return isOtherUnit ? Flaw.of(EventCode.UNIT_NOT_ALLOWED, "subjectId") : null;
    }

    private static @Nullable String unitOf(SpecificRecord record) {
        return switch (record) {
            case DossierEvent event -> event.getUnitId();
            case TaskEvent event -> event.getUnitId();
            case FeedbackEvent event -> event.getUnitId();
            case InspectionEvent event -> event.getUnitId();
            case AttendanceEvent event -> event.getUnitId();
            default -> null;
        };
    }

    private static Object sourceOf(EventStream stream, SpecificRecord record) {
        return record.get(stream.schema().getField("source").pos());
    }
}
