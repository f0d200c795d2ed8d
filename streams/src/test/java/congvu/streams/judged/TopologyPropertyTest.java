package congvu.streams.judged;

import congvu.streams.stage.InputFamily;
import congvu.testkit.history.RandomHistories;
import congvu.testkit.history.RandomHistory;
import java.util.Set;

/** Dossiers alone, at the turn of the year. */
class TopologyPropertyTest extends AnyOrderContract {

    private static final int DOSSIERS = 60;

    @Override
    RandomHistory history(long seed) {
        return RandomHistories.of(seed, DOSSIERS);
    }

    @Override
    Set<InputFamily> topics() {
        return Set.of(InputFamily.DOSSIERS);
    }
}
