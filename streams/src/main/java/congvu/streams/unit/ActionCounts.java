package congvu.streams.unit;

import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import congvu.streams.store.Entry;
import congvu.streams.store.LoggedHashStore;

/**
 * How many actions about signals of units have come to one task, by what became of them: in = accepted + duplicates +
 * refused. Kept in the store of units, in the same transaction as the action itself.
 */
final class ActionCounts {
    private static final byte[] KEY = {'C'};

    private final LoggedHashStore store;
    private final UnitAccount account;
    private final PackedWriter writer = new PackedWriter(32);
    private long accepted;
    private long duplicates;
    private long refused;

    ActionCounts(LoggedHashStore store, UnitAccount account) {
        this.store = store;
        this.account = account;
    }

    void restore() {
        Entry kept = store.find(KEY);
        if (kept != null) {
            PackedReader in = new PackedReader().over(kept.value());
            accepted = in.getUnsigned();
            duplicates = in.getUnsigned();
            refused = in.getUnsigned();
        }
        tell();
    }

    void accept() {
        accepted++;
        save();
    }

    void duplicate() {
        duplicates++;
        save();
    }

    void refuse() {
        refused++;
        save();
    }

    private void save() {
        store.put(
                KEY.clone(),
                writer.reset()
                        .putUnsigned(accepted)
                        .putUnsigned(duplicates)
                        .putUnsigned(refused)
                        .toBytes());
        tell();
    }

    private void tell() {
        account.actions(accepted, duplicates, refused);
    }
}
