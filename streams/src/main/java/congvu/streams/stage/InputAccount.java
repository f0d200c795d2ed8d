package congvu.streams.stage;

import java.util.concurrent.atomic.AtomicLong;

/** What became of the records of one input topic in one task: in = accepted + duplicates + refused. */
public final class InputAccount {
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong duplicates = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    InputAccount() {}

    public long accepted() {
        return accepted.get();
    }

    public long duplicates() {
        return duplicates.get();
    }

    public long refused() {
        return refused.get();
    }

    public void accept(long count) {
        PartitionAccount.add(accepted, count);
    }

    public void duplicate(long count) {
        PartitionAccount.add(duplicates, count);
    }

    void refuse(long count) {
        PartitionAccount.add(refused, count);
    }
}
