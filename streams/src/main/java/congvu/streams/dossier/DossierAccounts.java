package congvu.streams.dossier;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The accounts of the tasks that run in this process; partitions that others own are not here. */
public final class DossierAccounts {
    private final List<DossierAccount> open = new CopyOnWriteArrayList<>();

    DossierAccount open(int partition) {
        DossierAccount account = new DossierAccount(partition);
        open.add(account);
        return account;
    }

    void close(DossierAccount account) {
        open.remove(account);
    }

    /** A moment's view. */
    public List<DossierAccount> accounts() {
        return List.copyOf(open);
    }
}
