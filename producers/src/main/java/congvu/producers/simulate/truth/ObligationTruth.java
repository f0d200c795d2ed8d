package congvu.producers.simulate.truth;

import org.jspecify.annotations.Nullable;

/**
 * What is true of one deadline-bearing thing at the end of the simulation. Times are epoch milliseconds.
 *
 * @param id as in the results: the dossier id, {@code task|id}, {@code case|id}, with {@code /s/step/n} for a step
 * @param family DOSSIER, TASK, PETITION, COMPLAINT or DENUNCIATION
 * @param isStep whether it is a step of a file
 * @param unitId unit that owns it at the end
 * @param acceptedAt when it began
 * @param firstDueAt deadline by the first promise; null where it cannot be told, or a pause keeps it from being known
 * @param dueAt deadline by the latest promise; null likewise
 * @param endedAt null while open
 * @param verdictFirst OPEN, ON_TIME or LATE; null where the rules leave it open, as for a cancelled task
 * @param verdictLatest likewise
 * @param isOverdue whether it is open and past its deadline
 */
public record ObligationTruth(
        String id,
        Family family,
        boolean isStep,
        String unitId,
        long acceptedAt,
        @Nullable Long firstDueAt,
        @Nullable Long dueAt,
        @Nullable Long endedAt,
        @Nullable Verdict verdictFirst,
        @Nullable Verdict verdictLatest,
        boolean isOverdue) {

    /** As the results name it. */
    public enum Family {
        DOSSIER,
        TASK,
        PETITION,
        COMPLAINT,
        DENUNCIATION
    }

    /** As the results name it. */
    public enum Verdict {
        OPEN,
        ON_TIME,
        LATE
    }
}
