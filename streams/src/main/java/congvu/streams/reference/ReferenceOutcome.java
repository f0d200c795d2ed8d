package congvu.streams.reference;

import congvu.schemas.rejected.RefusalReason;
import org.jspecify.annotations.Nullable;

/** What became of a reference record. */
public sealed interface ReferenceOutcome {

    /** Kept; {@link ReferenceShelf#book} will tell it from now on. */
    record Changed(ReferenceKind kind) implements ReferenceOutcome {}

    /** Says what is known already, or an older version of it. */
    record Unchanged() implements ReferenceOutcome {}

    /**
     * Not kept; the book stays as it was.
     *
     * @param field of the schema at fault, null where no single one is
     */
    record Refused(RefusalReason reason, @Nullable String field) implements ReferenceOutcome {}
}
