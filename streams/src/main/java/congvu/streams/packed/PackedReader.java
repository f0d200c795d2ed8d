package congvu.streams.packed;

import congvu.schemas.wire.SymbolTable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link PackedWriter} wrote. Not thread safe.
 *
 * <p>What is read here was written by ourselves: bytes that do not make sense are a broken invariant, not input to be
 * refused, and end in an {@link IllegalStateException}.
 */
public final class PackedReader {

    private byte[] bytes = new byte[0];
    private int at;
    private int end;

    /** Begins with the first byte of an array. */
    public PackedReader over(byte[] source) {
        return over(source, 0, source.length);
    }

    public PackedReader over(byte[] source, int offset, int length) {
        bytes = source;
        at = offset;
        end = offset + length;
        return this;
    }

    public boolean hasMore() {
        return at < end;
    }

    public byte get() {
        require(1);
        return bytes[at++];
    }

    public long getUnsigned() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalStateException("Expected a packed number of at most ten bytes, but found a longer one.");
    }

    /** @throws IllegalStateException when the number does not fit */
    public int getUnsignedInt() {
        long value = getUnsigned();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new IllegalStateException("Expected a packed number up to 2147483647, but found " + value + ".");
        }
        return (int) value;
    }

    public long getSigned() {
        long value = getUnsigned();
        return value >>> 1 ^ -(value & 1);
    }

    /** What {@link PackedWriter#putFixed} wrote. */
    public long getFixed() {
        require(Long.BYTES);
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = (value << Byte.SIZE) | (bytes[at++] & 0xFF);
        }
        return value;
    }

    /** A copy of the next bytes, which {@link PackedWriter#put(byte[], int, int)} wrote. */
    public byte[] getBytes(int length) {
        require(length);
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /** A text that is met again and again: mostly the same object for the same text. */
    public String getSymbol(SymbolTable symbols) {
        int length = getUnsignedInt() - 1;
        if (length < 0) {
            throw new IllegalStateException("Expected a packed text, but found none.");
        }
        require(length);
        String text = symbols.text(bytes, at, length);
        at += length;
        return text;
    }

    public @Nullable String getOptionalText() {
        int marked = getUnsignedInt();
        return marked == 0 ? null : text(marked - 1);
    }

    public String getText() {
        String text = getOptionalText();
        if (text == null) {
            throw new IllegalStateException("Expected a packed text, but found none.");
        }
        return text;
    }

    private String text(int length) {
        require(length);
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    private void require(int length) {
        if (length > end - at) {
            throw new IllegalStateException("Expected " + length + " more packed bytes, but found " + (end - at) + ".");
        }
    }
}
