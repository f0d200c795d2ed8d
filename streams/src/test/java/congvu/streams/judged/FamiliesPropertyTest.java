package congvu.streams.judged;

import congvu.schemas.result.ObligationFamily;
import congvu.streams.stage.InputFamily;
import congvu.testkit.history.RandomHistories;
import congvu.testkit.history.RandomHistory;
import java.util.List;
import java.util.Set;

/** Dossiers, tasks, petitions, complaints and denunciations in one run, before and after a law that changed their limits. */
class FamiliesPropertyTest extends AnyOrderContract {

    private static final int OF_EACH = 20;

    @Override
    RandomHistory history(long seed) {
        return RandomHistories.mixed(
                seed,
                List.of(
                        ObligationFamily.DOSSIER,
                        ObligationFamily.TASK,
                        ObligationFamily.PETITION,
                        ObligationFamily.COMPLAINT,
                        ObligationFamily.DENUNCIATION),
                OF_EACH);
    }

    @Override
    Set<InputFamily> topics() {
        return Set.of(InputFamily.DOSSIERS, InputFamily.TASKS, InputFamily.FEEDBACK);
    }
}
