package congvu.schemas.wire;

import congvu.schemas.rejected.RefusalReason;

/** The frame around every value: byte 0, the id of the writer's schema in 4 bytes, high byte first, Avro binary. */
public final class WireFrame {

    /** Bytes before the Avro binary. */
    public static final int HEADER_BYTES = 5;

    /** Longest record that is taken, frame included: what a broker takes by default. */
    public static final int LONGEST_RECORD_BYTES = 1 << 20;

    private static final byte MAGIC = 0;

    private WireFrame() {}

    /**
     * Id of the writer's schema, after checking frame and length.
     *
     * @throws WireException TOO_LARGE, BAD_FRAME, or UNKNOWN_SCHEMA for a number that no registry gives
     */
    public static int schemaId(byte[] record) {
        if (record.length > LONGEST_RECORD_BYTES) {
            throw new WireException(RefusalReason.TOO_LARGE);
        }
        if (record.length < HEADER_BYTES || record[0] != MAGIC) {
            throw new WireException(RefusalReason.BAD_FRAME);
        }
        int id = (record[1] & 0xff) << 24 | (record[2] & 0xff) << 16 | (record[3] & 0xff) << 8 | (record[4] & 0xff);
        if (id < 0) {
            throw new WireException(RefusalReason.UNKNOWN_SCHEMA);
        }
        return id;
    }

    /** Writes the header at the beginning of {@code target}. */
    public static void putHeader(byte[] target, int schemaId) {
        target[0] = MAGIC;
        target[1] = (byte) (schemaId >>> 24);
        target[2] = (byte) (schemaId >>> 16);
        target[3] = (byte) (schemaId >>> 8);
        target[4] = (byte) schemaId;
    }
}
