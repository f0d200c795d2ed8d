package congvu.streams.dossier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes the packed state of a dossier into one buffer that grows and is used again. Not thread safe. */
final class PackedWriter {
    private static final int FIRST_CAPACITY = 512;
    private static final int MAX_VARINT_BYTES = 10;

    private byte[] buffer = new byte[FIRST_CAPACITY];
    private int position;

    void reset() {
        position = 0;
    }

    byte[] toBytes() {
        return Arrays.copyOf(buffer, position);
    }

    void writeByte(int value) {
        ensure(1);
        buffer[position++] = (byte) value;
    }

    void writeFixedLong(long value) {
        ensure(Long.BYTES);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            buffer[position++] = (byte) (value >>> shift);
        }
    }

    /** A number that is usually small and never negative. */
    void writeVarint(long value) {
        ensure(MAX_VARINT_BYTES);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            buffer[position++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        buffer[position++] = (byte) rest;
    }

    /** A number that is usually near zero, of either sign. */
    void writeSigned(long value) {
        writeVarint((value << 1) ^ (value >> 63));
    }

    void writeString(String value) {
        int length = value.length();
        ensure(MAX_VARINT_BYTES + length);
        int start = position;
        if (length < 0x80) {
            buffer[position++] = (byte) length;
            for (int i = 0; i < length; i++) {
                char character = value.charAt(i);
                if (character >= 0x80) {
                    position = start;
                    writeUtf8(value);
                    return;
                }
                buffer[position++] = (byte) character;
            }
        } else {
            writeUtf8(value);
        }
    }

    /** A string that may be absent: the absent one takes one byte. */
    void writeOptional(@Nullable String value) {
        writeByte(value == null ? 0 : 1);
        if (value != null) {
            writeString(value);
        }
    }

    private void writeUtf8(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        writeVarint(bytes.length);
        ensure(bytes.length);
        System.arraycopy(bytes, 0, buffer, position, bytes.length);
        position += bytes.length;
    }

    private void ensure(int more) {
        if (position + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, position + more));
        }
    }
}
