package congvu.schemas.wire;

import congvu.schemas.rejected.RefusalReason;
import org.jspecify.annotations.Nullable;

/**
 * Cursor over Avro binary that never leaves its bounds: whatever the bytes say, a value or UNDECODABLE. Takes exactly
 * what Avro's own decoder takes, which a test proves on damaged records.
 */
final class AvroInput {

    private static final int LONGEST_INT_BYTES = 5;
    private static final int LONGEST_LONG_BYTES = 10;

    private byte[] bytes = new byte[0];
    private int at;
    private int end;

    void reset(byte[] newBytes, int from, int to) {
        bytes = newBytes;
        at = from;
        end = to;
    }

    int position() {
        return at;
    }

    int remaining() {
        return end - at;
    }

    byte[] bytes() {
        return bytes;
    }

    void expectEnd() {
        if (at != end) {
            throw undecodable();
        }
    }

    void skip(int count) {
        at += count;
    }

    long readLong() {
        int i = at;
        if (i < end) {
            int only = bytes[i];
            if (only >= 0) {
                at = i + 1;
                int value = (only >>> 1) ^ -(only & 1);
                return value;
            }
        }
        return readLongOfSeveralBytes();
    }

    private long readLongOfSeveralBytes() {
        byte[] source = bytes;
        int last = Math.min(end, at + LONGEST_LONG_BYTES);
        long raw = 0;
        int shift = 0;
        for (int i = at; i < last; i++) {
            byte next = source[i];
            raw |= (next & 0x7fL) << shift;
            if (next >= 0) {
                at = i + 1;
                return (raw >>> 1) ^ -(raw & 1);
            }
            shift += 7;
        }
        throw undecodable();
    }

    int readInt() {
        byte[] source = bytes;
        int last = Math.min(end, at + LONGEST_INT_BYTES);
        int raw = 0;
        int shift = 0;
        for (int i = at; i < last; i++) {
            byte next = source[i];
            raw |= (next & 0x7f) << shift;
            if (next >= 0) {
                at = i + 1;
                return (raw >>> 1) ^ -(raw & 1);
            }
            shift += 7;
        }
        throw undecodable();
    }

    /** Index of a symbol of an enum of so many symbols, or of a branch of a union. */
    int readIndex(int count) {
        int index = readInt();
        if (index < 0 || index >= count) {
            throw undecodable();
        }
        return index;
    }

    boolean readBoolean() {
        if (at >= end) {
            throw undecodable();
        }
        return bytes[at++] == 1;
    }

    /** True when the value that follows is null: in our schemas the first branch of every union. */
    boolean readIsNull() {
        int i = at;
        if (i < end) {
            byte branch = bytes[i];
            if (branch == 0 || branch == 2) {
                at = i + 1;
                return branch == 0;
            }
        }
        return readIndex(2) == 0;
    }

    long readNullableLong(long absent) {
        return readIsNull() ? absent : readLong();
    }

    void readText(TextSlice target) {
        int length = readTextLength();
        target.set(bytes, at, length);
        at += length;
    }

    void readNullableText(TextSlice target) {
        if (readIsNull()) {
            target.clear();
        } else {
            readText(target);
        }
    }

    void skipNullableText() {
        if (!readIsNull()) {
            int length = readTextLength(); // First: it moves the cursor itself.
            at += length;
        }
    }

    /** A boolean, or null where the record has none. */
    @Nullable
    Boolean readNullableBoolean() {
        return readIsNull() ? null : readBoolean();
    }

    /** An int, or the value that stands for none. */
    int readNullableInt(int absent) {
        return readIsNull() ? absent : readInt();
    }

    /** How many items of an array come next; 0 at its end. */
    long readItemCount() {
        long count = readLong();
        if (count < 0) {
            readLong(); // how many bytes they take
            count = -count;
        }
        if (count < 0 || count > end - at) {
            throw undecodable(); // each of our items takes a byte at least
        }
        return count;
    }

    private int readTextLength() {
        long length = readLong();
        if (length < 0 || length > end - at) {
            throw undecodable();
        }
        return (int) length;
    }

    private static WireException undecodable() {
        return new WireException(RefusalReason.UNDECODABLE);
    }
}
