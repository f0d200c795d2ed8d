package congvu.streams.dossier;

import congvu.streams.store.Entry;
import congvu.streams.store.LoggedHashStore;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The highest tick seen, the number of refused records and the reference data that was worked through, kept in the store beside the dossiers under a key that no
 * dossier can have. Without it a restart would begin without any time, and take back every alert.
 */
final class StageClock {
    /** Begins with a byte that no id may begin with. */
    private static final byte[] KEY = {0};

    /** Before every instant that anything can be due at, and far enough from the end of a long to reckon with. */
    static final long NO_TICK = Long.MIN_VALUE / 4;

    private final LoggedHashStore store;
    private final DossierAccount account;
    private @Nullable Entry entry;
    private long tick = NO_TICK;
    private long refused;
    private long workedReference;

    StageClock(LoggedHashStore store, DossierAccount account) {
        this.store = store;
        this.account = account;
    }

    /** Whether a key of the store is not a dossier's. */
    static boolean isReserved(byte[] key) {
        return key.length == 0 || key[0] == 0;
    }

    void restore() {
        entry = store.find(KEY);
        if (entry != null) {
            ByteBuffer kept = ByteBuffer.wrap(entry.value());
            tick = kept.getLong();
            refused = kept.getLong();
            workedReference = kept.getLong();
            account.tick(tick);
            account.refuse(refused);
        }
    }

    /** Epoch milliseconds; {@link #NO_TICK} before the first. */
    long tick() {
        return tick;
    }

    /** Takes a tick; an old or repeated one changes nothing. Returns whether time went on. */
    boolean advanceTo(long now) {
        if (now <= tick) {
            return false;
        }
        tick = now;
        account.tick(now);
        save();
        return true;
    }

    void countRefused() {
        refused++;
        account.refuse(1);
        save();
    }

    /** Which reference data has been worked through all open dossiers; 0 for none. */
    long workedReference() {
        return workedReference;
    }

    /** All open dossiers have been looked at with the reference data of this fingerprint. */
    void referenceWorked(long fingerprint) {
        if (workedReference != fingerprint) {
            workedReference = fingerprint;
            save();
        }
    }

    private void save() {
        byte[] value = ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(tick)
                .putLong(refused)
                .putLong(workedReference)
                .array();
        if (entry == null) {
            entry = store.put(KEY, value);
        } else {
            store.put(entry, value);
        }
    }
}
