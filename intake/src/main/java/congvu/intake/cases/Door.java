package congvu.intake.cases;

import congvu.domain.dossier.EventCheck;
import congvu.domain.dossier.EventRefusal;
import congvu.intake.RecordKey;
import congvu.schemas.rejected.RefusalReason;
import org.jspecify.annotations.Nullable;

/** What is refused of any family before it is read, and the codes under which refusals by the domain are published. */
public final class Door {
    private Door() {}

    /** Null when key and value can be read. */
    public static Intake.@Nullable Refused refused(byte @Nullable [] key, byte @Nullable [] value, String idField) {
        if (key == null || RecordKey.isReserved(key)) {
            return new Intake.Refused(RefusalReason.MISSING_KEY, null);
        }
        if (key.length > EventCheck.MAX_ID_CHARS) {
            return new Intake.Refused(RefusalReason.ID_TOO_LONG, idField);
        }
        return value == null ? new Intake.Refused(RefusalReason.BAD_FRAME, null) : null;
    }

    static Intake.Refused refused(EventRefusal refusal) {
        RefusalReason reason = switch (refusal.reason()) {
            case MISSING_FIELD -> RefusalReason.MISSING_FIELD;
            case ID_TOO_LONG -> RefusalReason.ID_TOO_LONG;
            case UNUSABLE_ID, VALUE_OUT_OF_RANGE -> RefusalReason.UNDECODABLE;
            case TIME_OUT_OF_RANGE -> RefusalReason.TIME_OUT_OF_RANGE;
        };
        return new Intake.Refused(reason, refusal.field());
    }
}
