package congvu.streams.dossier;

import congvu.domain.dossier.JournalEntry;
import congvu.schemas.rejected.RefusalReason;
import org.jspecify.annotations.Nullable;

/** What became of one record at the door. */
sealed interface Intake {

    /** An event that can be folded. */
    record Event(JournalEntry entry) implements Intake {}

    /** @param field the schema field at fault, never its value */
    record Refused(RefusalReason reason, @Nullable String field) implements Intake {}
}
