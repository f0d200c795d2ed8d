package congvu.streams.unit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The accounts of the tasks of units that run in this process. */
public final class UnitAccounts {
    private final List<UnitAccount> open = new CopyOnWriteArrayList<>();

    UnitAccount open(int partition) {
        UnitAccount account = new UnitAccount(partition);
        open.add(account);
        return account;
    }

    void close(UnitAccount account) {
        open.remove(account);
    }

    /** A moment's view. */
    public List<UnitAccount> accounts() {
        return List.copyOf(open);
    }
}
