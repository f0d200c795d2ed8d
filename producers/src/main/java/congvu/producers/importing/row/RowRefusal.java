package congvu.producers.importing.row;

import org.jspecify.annotations.Nullable;

/** Refused input, not a failure: says why and where, never what the value was. Carries no stack trace. */
public final class RowRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final RowReason reason;
    private final @Nullable String column;

    /**
     * @param reason why
     * @param column column or attribute at fault; null when it is the row as a whole
     */
    public RowRefusal(RowReason reason, @Nullable String column) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.column = column;
    }

    public RowReason reason() {
        return reason;
    }

    public @Nullable String column() {
        return column;
    }
}
