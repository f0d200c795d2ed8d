package congvu.streams.stage;

import congvu.intake.RecordKey;
import congvu.streams.store.Entry;
import congvu.streams.store.LoggedHashStore;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The highest tick seen, the number of refused records by topic and the reference data that was worked through, kept in
 * the store of dossiers under a key that no dossier can have. Without it a restart would begin without any time, and take
 * back every alert.
 */
public final class StageClock {
    /** Begins with a byte that no id may begin with. */
    private static final byte[] KEY = {0};

    /** Before every instant that anything can be due at, and far enough from the end of a long to reckon with. */
    public static final long NO_TICK = Long.MIN_VALUE / 4;

    private static final long NOTHING_CAME = Long.MAX_VALUE;

    private final LoggedHashStore store;
    private final PartitionAccount account;
    private @Nullable Entry entry;
    private long tick = NO_TICK;
    private final long[] refused = new long[InputFamily.PLACES];
    private long workedReference;
    private long referenceCameAt = NOTHING_CAME;

    public StageClock(LoggedHashStore store, PartitionAccount account) {
        this.store = store;
        this.account = account;
    }

    /** Whether a key of the store is not a dossier's. */
    public static boolean isReserved(byte[] key) {
        return RecordKey.isReserved(key);
    }

    public void restore() {
        entry = store.find(KEY);
        if (entry != null) {
            ByteBuffer kept = ByteBuffer.wrap(entry.value());
            tick = kept.getLong();
            workedReference = kept.getLong();
            referenceCameAt = kept.getLong();
            for (int place = 0; place < refused.length && kept.hasRemaining(); place++) {
                refused[place] = kept.getLong();
            }
            for (InputFamily family : InputFamily.values()) {
                account.input(family).refuse(refused[family.place()]);
            }
            account.tick(tick);
        }
    }

    /** Epoch milliseconds; {@link #NO_TICK} before the first. */
    public long tick() {
        return tick;
    }

    /** Takes a tick; an old or repeated one changes nothing. Returns whether time went on. */
    public boolean advanceTo(long now) {
        if (now <= tick) {
            return false;
        }
        tick = now;
        account.tick(now);
        save();
        return true;
    }

    /** One more record of this family was refused. */
    public void countRefused(InputFamily family) {
        refused[family.place()]++;
        account.input(family).refuse(1);
        save();
    }

    /** Which reference data has been worked through all open dossiers; 0 for none. */
    public long workedReference() {
        return workedReference;
    }

    /** Reference data has changed, and is not worked through yet. */
    public void referenceCame() {
        if (referenceCameAt == NOTHING_CAME) {
            referenceCameAt = tick;
            save();
        }
    }

    /**
     * The tick at which the first of the reference data came that is not worked through yet: what it says of time that has
     * passed since does not depend on how fast ticks go by. The tick of now when there is none.
     */
    public long referenceCameAt() {
        return Math.min(referenceCameAt, tick);
    }

    /** All open dossiers have been looked at with the reference data of this fingerprint. */
    public void referenceWorked(long fingerprint) {
        if (workedReference != fingerprint || referenceCameAt != NOTHING_CAME) {
            workedReference = fingerprint;
            referenceCameAt = NOTHING_CAME;
            save();
        }
    }

    private void save() {
        ByteBuffer value = ByteBuffer.allocate((3 + refused.length) * Long.BYTES);
        value.putLong(tick).putLong(workedReference).putLong(referenceCameAt);
        for (long count : refused) {
            value.putLong(count);
        }
        if (entry == null) {
            entry = store.put(KEY, value.array());
        } else {
            store.put(entry, value.array());
        }
    }
}
