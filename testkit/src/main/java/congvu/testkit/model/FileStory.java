package congvu.testkit.model;

import congvu.domain.reference.ProcedureVersion;
import congvu.schemas.result.ObligationFamily;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole story of an accepted file: a dossier, a task or a case.
 *
 * @param dossierId of the dossier, task or case as its topic knows it
 * @param obligationId under which the whole of it is published
 * @param procedureIdAtAcceptance the one that held when the file was accepted
 * @param owner the unit that owns it now
 * @param events all that happened, in order
 * @param walk working time of the office that accepted it
 * @param procedureId the one that holds now, after what was found on the way
 * @param procedure its version in force at acceptance
 * @param appraisal what is told beside the deadline
 */
record FileStory(
        ObligationFamily family,
        String dossierId,
        String obligationId,
        @Nullable Long submittedAt,
        StandingEvent acceptance,
        List<StandingEvent> events,
        @Nullable String procedureIdAtAcceptance,
        String owner,
        @Nullable String procedureId,
        @Nullable ProcedureVersion procedure,
        DayWalk walk,
        List<CycleStory> cycles,
        AppraisalStory appraisal,
        int revision) {

    CycleStory firstCycle() {
        return cycles.getFirst();
    }

    CycleStory lastCycle() {
        return cycles.getLast();
    }

    /** Whether whoever assigned the task took it back: that says nothing about punctuality. */
    boolean isCancelled() {
        return family == ObligationFamily.TASK
                && !lastCycle().isOpen()
                && !lastCycle().hasResult();
    }
}
