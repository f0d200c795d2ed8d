package congvu.streams.reference;

import congvu.schemas.rejected.RefusalReason;

/**
 * A reference record that was read but does not make sense. Caught where the record is taken; names the field, never
 * its value.
 */
final class BadReferenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RefusalReason reason;
    private final String field;

    BadReferenceException(RefusalReason reason, String field) {
        super("Expected to take a reference record, but found " + reason + " in " + field + ".", null, false, false);
        this.reason = reason;
        this.field = field;
    }

    RefusalReason reason() {
        return reason;
    }

    String field() {
        return field;
    }
}
