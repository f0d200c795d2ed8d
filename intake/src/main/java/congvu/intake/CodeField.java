package congvu.intake;

import congvu.domain.dossier.EventCheck;
import congvu.domain.reference.IdRule;
import congvu.schemas.rejected.RefusalReason;
import org.jspecify.annotations.Nullable;

/** Fields whose name ends in {@code Code}: an entry of a code list or nothing, never what somebody wrote. */
public final class CodeField {
    private CodeField() {}

    /** Null when there is none, or it can be an entry of a code list. */
    public static @Nullable Refusal refused(String field, @Nullable String code) {
        if (code == null) {
            return null;
        }
        if (code.length() > EventCheck.MAX_ID_CHARS) {
            return new Refusal(RefusalReason.ID_TOO_LONG, field);
        }
        return IdRule.isCode(code) ? null : new Refusal(RefusalReason.UNDECODABLE, field);
    }
}
