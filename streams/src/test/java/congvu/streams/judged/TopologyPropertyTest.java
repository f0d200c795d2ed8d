package congvu.streams.judged;

import congvu.testkit.history.RandomHistories;
import congvu.testkit.history.RandomHistory;

/** Dossiers alone, at the turn of the year. */
class TopologyPropertyTest extends AnyOrderContract {

    private static final int DOSSIERS = 60;

    @Override
    RandomHistory history(long seed) {
        return RandomHistories.of(seed, DOSSIERS);
    }
}
