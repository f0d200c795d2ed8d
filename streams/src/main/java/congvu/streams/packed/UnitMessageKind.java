package congvu.streams.packed;

/**
 * What a record on the internal topic of units is: its first byte. A record with an empty key goes to every task of units,
 * one with a key to the task of that unit.
 */
public enum UnitMessageKind {
    /** Totals of partial rates of a scope; with an empty key only the tick of a partition. */
    RATES(2),
    /** A hit of a rule about a unit is there, or is taken back. Key: the unit. */
    HIT(3),
    /** A record of reference data, or its withdrawal. To all. */
    REFERENCE(4),
    /** What a person did about a signal of a unit. Key: the unit. */
    ACTION(5),
    /** A partition has worked through everything that was due at a tick. To all. */
    WORKED(6);

    private static final UnitMessageKind[] ALL = values();

    private final byte code;

    UnitMessageKind(int code) {
        this.code = (byte) code;
    }

    /** The byte that stands for it; it never changes. */
    public byte code() {
        return code;
    }

    /** The kind of a record, by its first byte. */
    public static UnitMessageKind of(byte[] message) {
        for (UnitMessageKind kind : ALL) {
            if (message.length > 0 && message[0] == kind.code) {
                return kind;
            }
        }
        throw new IllegalStateException("Expected a record of the topic of units to begin with a known kind, but found "
                + (message.length == 0 ? "an empty record." : "kind " + message[0] + "."));
    }

    /** Reads past the first byte of a record of this kind. */
    public PackedReader open(PackedReader reader) {
        byte found = reader.get();
        if (found != code) {
            throw new IllegalStateException("Expected a record of kind " + this + " (" + code
                    + ") on the topic of units, but found kind " + found + ".");
        }
        return reader;
    }
}
