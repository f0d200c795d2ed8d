package congvu.intake;

/** What holds for the keys of records on every input topic. */
public final class RecordKey {
    private RecordKey() {}

    /** Whether no id can be this key: it is empty, or begins with the byte that the stores keep for themselves. */
    public static boolean isReserved(byte[] key) {
        return key.length == 0 || key[0] == 0;
    }
}
