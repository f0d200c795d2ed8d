package congvu.streams.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the store holds under one key: the bytes, and when the entry wants to be looked at again.
 *
 * <p>One object per key on purpose. A caller that has found an entry reads and re-schedules it without a second search,
 * and the due index points at it in four bytes. The due time is not persisted: it follows from the value, and is set
 * again when the store has been restored.
 *
 * <p>Not thread safe: an entry belongs to the task that owns its store.
 */
public final class Entry {

    /** The due time of an entry that waits for nothing. */
    public static final long NEVER = Long.MAX_VALUE;

    /** {@link #timer} of an entry to which no timer points. */
    static final int NO_TIMER = Integer.MIN_VALUE;

    /** {@link #timer} of an entry that stands in the part of the index that is being drained. */
    static final int IN_RUN = Integer.MIN_VALUE + 1;

    private final byte[] key;
    private final int hash;

    private byte @Nullable [] value;

    /** Epoch milliseconds at which the entry falls due; {@link #NEVER} when it waits for nothing. */
    long nextDueAt = NEVER;

    /** The minute in whose bucket the earliest timer of this entry stands, or one of the two marks above. */
    int timer = NO_TIMER;

    /** A number of whoever keeps the entry; 0 after a restore. */
    private int mark;

    Entry(byte[] key, int hash, byte[] value) {
        this.key = key;
        this.hash = hash;
        this.value = value;
    }

    /** The key itself, not a copy: do not write into it. */
    public byte[] key() {
        return key;
    }

    /** The value itself, not a copy: do not write into it. An entry that has left the store has none and throws. */
    public byte[] value() {
        byte[] present = value;
        if (present == null) {
            throw new IllegalStateException("Expected to read an entry of the store, but it has been removed.");
        }
        return present;
    }

    /** Epoch milliseconds at which the entry falls due, or {@link #NEVER}. */
    public long nextDueAt() {
        return nextDueAt;
    }

    /** Whether the store still holds this entry. */
    public boolean isPresent() {
        return value != null;
    }

    /** A number that the keeper of the entry has put on it; it is not persisted, and 0 after a restore. */
    public int mark() {
        return mark;
    }

    public void mark(int newMark) {
        mark = newMark;
    }

    int hash() {
        return hash;
    }

    void replace(byte[] newValue) {
        value = newValue;
    }

    /** Leaves the store; a timer that still points here finds nothing due. */
    void remove() {
        value = null;
        nextDueAt = NEVER;
    }

    boolean hasKey(int otherHash, byte[] bytes, int offset, int length) {
        return hash == otherHash
                && key.length == length
                && Arrays.equals(key, 0, length, bytes, offset, offset + length);
    }
}
