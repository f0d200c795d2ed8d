package congvu.schemas.row;

import congvu.schemas.wire.WireFrame;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Avro binary into a buffer that grows and is used again. */
final class RowOutput {

    private static final int LONGEST_NUMBER_BYTES = 10;

    private byte[] bytes = new byte[1_024];
    private int at;

    /** Begins a record with its frame. */
    void begin(int schemaId) {
        WireFrame.putHeader(bytes, schemaId);
        at = WireFrame.HEADER_BYTES;
    }

    /** How many bytes have been written since {@link #begin}, the frame included. */
    int position() {
        return at;
    }

    /** The record in its frame. */
    byte[] finish() {
        return Arrays.copyOf(bytes, at);
    }

    void writeInt(int value) {
        writeLong(value);
    }

    void writeLong(long value) {
        ensure(LONGEST_NUMBER_BYTES);
        byte[] target = bytes;
        int i = at;
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7fL) != 0) {
            target[i++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        target[i++] = (byte) rest;
        at = i;
    }

    void writeBoolean(boolean value) {
        ensure(1);
        bytes[at++] = (byte) (value ? 1 : 0);
    }

    void writeDouble(double value) {
        ensure(Double.BYTES);
        long raw = Double.doubleToRawLongBits(value);
        for (int i = 0; i < Double.BYTES; i++) {
            bytes[at++] = (byte) raw;
            raw >>>= 8;
        }
    }

    /** Our enums are generated from the schema, so the ordinal is the index that Avro writes. */
    @SuppressWarnings("EnumOrdinal")
    void writeSymbol(Enum<?> symbol) {
        writeInt(symbol.ordinal());
    }

    void writeNullableSymbol(@Nullable Enum<?> symbol) {
        writeBranch(symbol != null);
        if (symbol != null) {
            writeSymbol(symbol);
        }
    }

    /** A number; ABSENT is written as null, and so is NEVER. */
    void writeNullableLong(long value) {
        boolean present = value != Row.ABSENT && value != Row.NEVER;
        writeBranch(present);
        if (present) {
            writeLong(value);
        }
    }

    void writeNullableInt(int value) {
        boolean present = value != Row.ABSENT_INT;
        writeBranch(present);
        if (present) {
            writeInt(value);
        }
    }

    void writeNullableText(RowText text) {
        writeBranch(!text.isAbsent());
        if (!text.isAbsent()) {
            text.writeTo(this);
        }
    }

    void writeText(byte[] source, int offset, int length) {
        ensure(LONGEST_NUMBER_BYTES + length);
        writeLong(length);
        System.arraycopy(source, offset, bytes, at, length);
        at += length;
    }

    /** Most texts are ASCII: one pass without a copy; at the first other character begin again. */
    void writeText(String text) {
        int length = text.length();
        int begin = at;
        ensure(LONGEST_NUMBER_BYTES + length);
        writeLong(length);
        byte[] target = bytes;
        int to = at;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                at = begin;
                byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
                writeText(encoded, 0, encoded.length);
                return;
            }
            target[to + i] = (byte) c;
        }
        at = to + length;
    }

    /** In every union of ours null is the first branch of two. */
    void writeBranch(boolean present) {
        ensure(1);
        bytes[at++] = (byte) (present ? 2 : 0);
    }

    /** Before the items of an array; after them {@link #endArray()}. */
    void beginArray(int items) {
        if (items > 0) {
            writeLong(items);
        }
    }

    void endArray() {
        ensure(1);
        bytes[at++] = 0;
    }

    private void ensure(int more) {
        if (bytes.length - at < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, at + more));
        }
    }
}
