package congvu.testkit.model;

import congvu.domain.reference.ProcedureVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole story of an accepted file.
 *
 * @param owner the unit that owns it now
 * @param walk working time of the office that accepted it
 * @param procedure the version in force at acceptance
 */
record FileStory(
        String dossierId,
        @Nullable Long submittedAt,
        StandingEvent acceptance,
        String owner,
        @Nullable String procedureId,
        @Nullable ProcedureVersion procedure,
        DayWalk walk,
        List<CycleStory> cycles,
        int revision) {

    CycleStory firstCycle() {
        return cycles.getFirst();
    }

    CycleStory lastCycle() {
        return cycles.getLast();
    }
}
