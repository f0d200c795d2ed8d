package congvu.domain.dossier;

import org.jspecify.annotations.Nullable;

/**
 * Why an event cannot enter a journal.
 *
 * @param field the schema field at fault, never its value; null where no single field is
 */
public record EventRefusal(Reason reason, @Nullable String field) {

    /** Stable codes. */
    public enum Reason {
        /** A field that this type of event needs is not there. */
        MISSING_FIELD,
        /** An id is longer than {@link EventCheck#MAX_ID_CHARS}. */
        ID_TOO_LONG,
        /** A time lies outside what any calendar covers. */
        TIME_OUT_OF_RANGE,
        /** The journal of this dossier is as long as it may get. */
        JOURNAL_FULL,
        /** The dossier was closed and has left the store. */
        TOO_LATE
    }
}
