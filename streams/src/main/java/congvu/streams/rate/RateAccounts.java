package congvu.streams.rate;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The accounts of the rate tasks that run in this process. */
public final class RateAccounts {

    private final List<RateAccount> open = new CopyOnWriteArrayList<>();

    RateAccount open(int partition) {
        RateAccount account = new RateAccount(partition);
        open.add(account);
        return account;
    }

    void close(RateAccount account) {
        open.remove(account);
    }

    /** A moment's view. */
    public List<RateAccount> accounts() {
        return List.copyOf(open);
    }
}
