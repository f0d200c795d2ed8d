package congvu.intake.cases;

import congvu.domain.dossier.JournalEntry;
import congvu.domain.obligation.ObligationFamily;
import congvu.intake.Refusal;
import congvu.schemas.rejected.RefusalReason;
import org.jspecify.annotations.Nullable;

/** What became of one record at the door. */
public sealed interface Intake {

    /** An event that can be folded. */
    record Event(ObligationFamily family, JournalEntry entry) implements Intake {}

    /** One that cannot. */
    record Refused(Refusal refusal) implements Intake {
        Refused(RefusalReason reason, @Nullable String field) {
            this(new Refusal(reason, field));
        }
    }
}
