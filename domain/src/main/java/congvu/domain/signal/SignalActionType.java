package congvu.domain.signal;

/** What a person can do about a signal. The order of the constants orders actions of the same instant. */
public enum SignalActionType {
    ACKNOWLEDGED(0),
    ASSIGNED(1),
    EXPLAINED(2),
    DISMISSED(3),
    CONFIRMED(4),
    SILENCED(5);

    private static final SignalActionType[] BY_CODE = values();

    private final int code;

    SignalActionType(int code) {
        this.code = code;
    }

    /** A small number that stands for the type in stores; it never changes. */
    public int code() {
        return code;
    }

    /** The type with this code; a code that none has is a broken invariant. */
    public static SignalActionType ofCode(int code) {
        return BY_CODE[code];
    }
}
