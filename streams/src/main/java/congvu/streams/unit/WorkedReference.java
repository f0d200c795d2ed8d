package congvu.streams.unit;

import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import congvu.streams.store.Entry;
import congvu.streams.store.LoggedHashStore;

/** With which reference data every unit has been looked at, kept in the store of units: a restart goes on from there. */
final class WorkedReference {
    private static final byte[] KEY = {'F'};

    private final LoggedHashStore store;

    WorkedReference(LoggedHashStore store) {
        this.store = store;
    }

    /** Whether it was this one, or there has been none yet. */
    boolean isWorked(long fingerprint) {
        Entry kept = store.find(KEY);
        return kept == null || new PackedReader().over(kept.value()).getFixed() == fingerprint;
    }

    /** Whether it had any rules: the first ones are no change of rules. */
    boolean hadRules() {
        Entry kept = store.find(KEY);
        if (kept == null) {
            return false;
        }
        PackedReader in = new PackedReader().over(kept.value());
        in.getFixed();
        return in.get() != 0;
    }

    void worked(long fingerprint, boolean hasRules) {
        if (store.find(KEY) == null || !isWorked(fingerprint)) {
            PackedWriter value = new PackedWriter(16).putFixed(fingerprint).put((byte) (hasRules ? 1 : 0));
            store.put(KEY.clone(), value.toBytes());
        }
    }
}
