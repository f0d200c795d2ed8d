package congvu.domain.attendance;

/**
 * Why an event cannot enter any journal. That a journal is full is for its keeper to say.
 *
 * @param field the field at fault, never its value
 */
public record AttendanceRefusal(Reason reason, String field) {

    /** Stable codes. */
    public enum Reason {
        /** A field that this type of event needs is not there. */
        MISSING_FIELD,
        /** An id or a code is longer than {@link congvu.domain.dossier.EventCheck#MAX_ID_CHARS}. */
        ID_TOO_LONG,
        /** An id could be taken for something else: see {@link congvu.domain.reference.IdRule}. */
        UNUSABLE_ID,
        /** More devices than {@link AttendanceEventCheck#MAX_DEVICES}. */
        TOO_MANY,
        /** A time or day lies outside what any calendar covers, or a shift is longer than a shift can be. */
        TIME_OUT_OF_RANGE,
        /** A span does not end after it begins, or the last day comes before the first. */
        FROM_AFTER_TO
    }
}
