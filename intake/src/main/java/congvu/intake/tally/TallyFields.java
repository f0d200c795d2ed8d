package congvu.intake.tally;

import congvu.domain.dossier.EventCheck;
import congvu.domain.reference.IdRule;
import congvu.intake.Refusal;
import congvu.schemas.rejected.RefusalReason;
import org.jspecify.annotations.Nullable;

/** Checks of fields that the facts share. */
final class TallyFields {
    private TallyFields() {}

    /** Null when this can be an id. */
    static @Nullable Refusal refused(String field, String id) {
        if (id.isEmpty()) {
            return new Refusal(RefusalReason.MISSING_FIELD, field);
        }
        if (id.length() > EventCheck.MAX_ID_CHARS) {
            return new Refusal(RefusalReason.ID_TOO_LONG, field);
        }
        return IdRule.isUsable(id) ? null : new Refusal(RefusalReason.UNDECODABLE, field);
    }

    /** Null when this can be the id of a unit: what reads as a unit with all below it would be summed as that. */
    static @Nullable Refusal refusedUnit(String id) {
        Refusal refusal = refused("unitId", id);
        return refusal == null && !IdRule.isUsableForUnit(id)
                ? new Refusal(RefusalReason.UNDECODABLE, "unitId")
                : refusal;
    }

    /** The same where there may be none. */
    static @Nullable Refusal refusedOptional(String field, @Nullable String id) {
        return id == null ? null : refused(field, id);
    }
}
