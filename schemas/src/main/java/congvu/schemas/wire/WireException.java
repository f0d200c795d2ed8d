package congvu.schemas.wire;

import congvu.schemas.rejected.RefusalReason;
import org.jspecify.annotations.Nullable;

/**
 * A record that cannot be taken, with its stable code. Cheap to throw, because a flood of bad records must not slow
 * the good ones: it has no stack trace. Neither message nor cause ever quotes the record.
 */
public final class WireException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RefusalReason reason;
    private final @Nullable String field;

    public WireException(RefusalReason reason) {
        this(reason, null);
    }

    /** @param field name, from our schema or our list, of the field at fault */
    public WireException(RefusalReason reason, @Nullable String field) {
        super(field == null ? reason.name() : reason.name() + " " + field, null, false, false);
        this.reason = reason;
        this.field = field;
    }

    /** Why the record is refused. */
    public RefusalReason reason() {
        return reason;
    }

    /** Name of the field at fault; null where no single field is. */
    public @Nullable String field() {
        return field;
    }
}
