package congvu.streams.stage;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The accounts of the tasks that run in this process; partitions that others own are not here. */
public final class PartitionAccounts {
    private final List<PartitionAccount> open = new CopyOnWriteArrayList<>();

    public PartitionAccount open(int partition) {
        PartitionAccount account = new PartitionAccount(partition);
        open.add(account);
        return account;
    }

    public void close(PartitionAccount account) {
        open.remove(account);
    }

    /** A moment's view. */
    public List<PartitionAccount> accounts() {
        return List.copyOf(open);
    }
}
