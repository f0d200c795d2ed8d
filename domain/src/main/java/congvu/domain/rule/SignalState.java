package congvu.domain.rule;

/** Where a signal stands. A signal is never a finding: only a person confirms. */
public enum SignalState {
    RAISED(0),
    /** Somebody has taken it on. */
    ACKNOWLEDGED(1),
    /** Those concerned have explained it (giải trình). */
    EXPLAINED(2),
    /** A person found that there is nothing in it. */
    DISMISSED(3),
    /** A person found that it is so. */
    CONFIRMED(4),
    /** Later facts took it back. */
    RETRACTED(5);

    private static final SignalState[] BY_CODE = values();

    private final int code;

    SignalState(int code) {
        this.code = code;
    }

    /** A small number that stands for the state in stores; it never changes. */
    public int code() {
        return code;
    }

    /** The state with this code; a code that none has is a broken invariant. */
    public static SignalState ofCode(int code) {
        return BY_CODE[code];
    }
}
