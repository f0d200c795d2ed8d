package congvu.streams.packed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Packs numbers and texts one after the other into an array that grows and is used again. Not thread safe.
 *
 * <p>Numbers take one byte for each seven bits; texts a length and UTF-8, an absent text a length of 0 and a present one
 * its length plus one. Whoever reads must know the order ({@link PackedReader}).
 */
public final class PackedWriter {

    private byte[] bytes;
    private int size;

    public PackedWriter() {
        this(256);
    }

    public PackedWriter(int capacity) {
        bytes = new byte[Math.max(16, capacity)];
    }

    /** Begins again at the front. */
    public PackedWriter reset() {
        size = 0;
        return this;
    }

    public int size() {
        return size;
    }

    /** A copy of what has been written since the last reset. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    public PackedWriter put(byte value) {
        reserve(1);
        bytes[size++] = value;
        return this;
    }

    /** A number of which small and not negative ones are short. */
    public PackedWriter putUnsigned(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    /** A number of which those near zero are short. */
    public PackedWriter putSigned(long value) {
        return putUnsigned(value << 1 ^ value >> 63);
    }

    /** Eight bytes, whatever the number: for what is spread over all bits, as fingerprints are. */
    public PackedWriter putFixed(long value) {
        reserve(Long.BYTES);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[size++] = (byte) (value >>> shift);
        }
        return this;
    }

    public PackedWriter put(byte[] source, int offset, int length) {
        reserve(length);
        System.arraycopy(source, offset, bytes, size, length);
        size += length;
        return this;
    }

    public PackedWriter putText(@Nullable String text) {
        if (text == null) {
            return putUnsigned(0);
        }
        int length = text.length();
        reserve(10 + length);
        int start = size;
        putUnsigned(length + 1L);
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            if (character >= 0x80) {
                size = start;
                return putUtf8(text);
            }
            bytes[size++] = (byte) character;
        }
        return this;
    }

    private PackedWriter putUtf8(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return putUnsigned(utf8.length + 1L).put(utf8, 0, utf8.length);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
