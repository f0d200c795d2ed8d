package congvu.domain.dossier;

import org.jspecify.annotations.Nullable;

/**
 * Why an event cannot enter any journal. That a journal is full or has left the store is for its keeper to say.
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
        /** An id could be taken for something else: see {@link congvu.domain.reference.IdRule}. */
        UNUSABLE_ID,
        /** A time lies outside what any calendar covers. */
        TIME_OUT_OF_RANGE,
        /** A number is not one that can be told. */
        VALUE_OUT_OF_RANGE
    }
}
