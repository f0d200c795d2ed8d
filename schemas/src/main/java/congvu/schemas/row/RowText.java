package congvu.schemas.row;

import org.jspecify.annotations.Nullable;

/**
 * A text of a row: a String, or bytes that are UTF-8 already and then are copied only once, into the record. Bytes must
 * stay as they are until the row is written.
 */
public final class RowText {

    private static final byte[] NO_BYTES = {};

    private @Nullable String text;
    private byte[] bytes = NO_BYTES;
    private int offset;
    private int length = -1;

    /** Takes the text away. */
    public void clear() {
        text = null;
        length = -1;
    }

    /** Sets the text; null takes it away. */
    public void set(@Nullable String newText) {
        text = newText;
        length = -1;
    }

    /** Sets the text to bytes in UTF-8. */
    public void set(byte[] newBytes, int newOffset, int newLength) {
        text = null;
        bytes = newBytes;
        offset = newOffset;
        length = newLength;
    }

    /** Sets the text to bytes in UTF-8. */
    public void set(byte[] newBytes) {
        set(newBytes, 0, newBytes.length);
    }

    /** True when there is no text. */
    public boolean isAbsent() {
        return text == null && length < 0;
    }

    void writeTo(RowOutput out) {
        if (text != null) {
            out.writeText(text);
        } else if (length >= 0) {
            out.writeText(bytes, offset, length);
        } else {
            throw new IllegalStateException("Expected a text for every required field of a row, but one is absent.");
        }
    }
}
