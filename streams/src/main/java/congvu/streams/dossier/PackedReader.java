package congvu.streams.dossier;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link PackedWriter} wrote. The bytes come from our own store: what does not fit is a broken invariant, and
 * an exception.
 */
final class PackedReader {
    private final Symbols symbols;
    private byte[] bytes = new byte[0];
    private int position;

    PackedReader(Symbols symbols) {
        this.symbols = symbols;
    }

    void reset(byte[] packed) {
        bytes = packed;
        position = 0;
    }

    int readByte() {
        return bytes[position++];
    }

    long readFixedLong() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = (value << Byte.SIZE) | (bytes[position++] & 0xFF);
        }
        return value;
    }

    long readVarint() {
        byte next = bytes[position++];
        long value = next & 0x7F;
        for (int shift = 7; next < 0; shift += 7) {
            next = bytes[position++];
            value |= (long) (next & 0x7F) << shift;
        }
        return value;
    }

    int readCount() {
        return Math.toIntExact(readVarint());
    }

    long readSigned() {
        long value = readVarint();
        return (value >>> 1) ^ -(value & 1);
    }

    /** A string that is met once. */
    String readString() {
        int length = readCount();
        String value = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return value;
    }

    /** A string that is met again and again: a unit, a procedure, a source. */
    String readSymbol() {
        int length = readCount();
        String value = symbols.at(bytes, position, length);
        position += length;
        return value;
    }

    @Nullable
    String readOptionalSymbol() {
        return readByte() == 0 ? null : readSymbol();
    }
}
