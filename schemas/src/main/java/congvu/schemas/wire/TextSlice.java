package congvu.schemas.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text field of a decoded record as bytes of that record, UTF-8. It is valid until the view that owns it decodes the
 * next record; whoever keeps it copies it. A String is made only when asked for.
 */
public final class TextSlice {

    private final @Nullable SymbolTable symbols;
    private byte[] bytes = new byte[0];
    private int offset;
    private int length;
    private @Nullable String text;

    /** @param symbols where the texts of a field that repeats are kept; null for a field that does not */
    TextSlice(@Nullable SymbolTable symbols) {
        this.symbols = symbols;
        clear();
    }

    void clear() {
        length = -1;
        text = null;
    }

    void set(byte[] newBytes, int newOffset, int newLength) {
        bytes = newBytes;
        offset = newOffset;
        length = newLength;
        text = null;
    }

    /** True when the record has no such field. */
    public boolean isAbsent() {
        return length < 0;
    }

    /** True when the field is missing or empty. */
    public boolean isBlank() {
        return length <= 0;
    }

    /** The array that holds the text, with other things around it. Never write to it. */
    public byte[] bytes() {
        return bytes;
    }

    /** First byte of the text in {@link #bytes()}. */
    public int offset() {
        return offset;
    }

    /** Bytes of the text; -1 when absent. */
    public int length() {
        return length;
    }

    /** The text, or null when absent; of a field that repeats mostly the same object for the same text. */
    public @Nullable String text() {
        if (text == null && length >= 0) {
            text = symbols == null
                    ? new String(bytes, offset, length, StandardCharsets.UTF_8)
                    : symbols.text(bytes, offset, length);
        }
        return text;
    }

    /** The text of a field that the schema requires. */
    public String requiredText() {
        String present = text();
        if (present == null) {
            throw new IllegalStateException("Expected a text, but the field is absent.");
        }
        return present;
    }

    /** True when the text is present and made of exactly these bytes. */
    public boolean contentEquals(byte[] other) {
        return contentEquals(other, 0, other.length);
    }

    /** True when the text is present and made of exactly these bytes. */
    public boolean contentEquals(byte[] other, int otherOffset, int otherLength) {
        return length >= 0
                && Arrays.equals(bytes, offset, offset + length, other, otherOffset, otherOffset + otherLength);
    }

    /** A copy of the bytes; empty when absent. */
    public byte[] copy() {
        return length < 0 ? new byte[0] : Arrays.copyOfRange(bytes, offset, offset + length);
    }

    /** The text, for people. */
    @Override
    public String toString() {
        return String.valueOf(text());
    }
}
