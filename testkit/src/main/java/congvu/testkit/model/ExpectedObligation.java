package congvu.testkit.model;

import congvu.schemas.result.EndKind;
import congvu.schemas.result.Index21Verdict;
import congvu.schemas.result.NoDeadlineReason;
import congvu.schemas.result.ObligationFamily;
import congvu.schemas.result.ObligationKind;
import congvu.schemas.result.ObligationState;
import congvu.schemas.result.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One obligation as the model finds it. Times are epoch milliseconds.
 *
 * @param obligationId the dossier id, {@code task|id} or {@code case|id}, or {@code …/s/step/n}
 * @param dossierId of the dossier, task or case
 * @param originUnitId the unit that the events name, where another one owns it now
 * @param legalStartAt when the term of the first cycle, or of the step, begins to run
 * @param promises every promise over the life of the file
 * @param standstills the united pauses of the current cycle, the last perhaps unfinished
 * @param pausedMillis working time of the finished ones
 * @param endedAt end of the current cycle
 * @param acceptedOnEpochDay local date of acceptance
 * @param progressPermille of a task, as last reported
 * @param progressPoints of a task that was delivered: what is left of them
 * @param disputed of a petition: more dislikes than likes, or raised again
 * @param firstCancelled of a task: whether its first cycle ended because it was taken back
 */
public record ExpectedObligation(
        ObligationFamily family,
        String obligationId,
        String dossierId,
        ObligationKind kind,
        @Nullable String stepId,
        ObligationState state,
        String unitId,
        @Nullable String originUnitId,
        @Nullable String procedureId,
        @Nullable Long submittedAt,
        long acceptedAt,
        int acceptedOnEpochDay,
        long legalStartAt,
        @Nullable Long firstDueAt,
        @Nullable Long dueAt,
        @Nullable Long budgetMillis,
        long pausedMillis,
        List<ExpectedPromise> promises,
        List<Span> standstills,
        int cycle,
        @Nullable Long endedAt,
        @Nullable EndKind endKind,
        Verdict verdictFirst,
        Verdict verdictLatest,
        @Nullable Long lateMillis,
        boolean overdue,
        Index21Verdict index21,
        String officeHoursId,
        int officeHoursVersion,
        String calendarId,
        int calendarVersion,
        @Nullable Integer procedureVersion,
        @Nullable NoDeadlineReason noDeadlineReason,
        @Nullable Integer progressPermille,
        @Nullable Double progressPoints,
        boolean disputed,
        boolean firstCancelled,
        int revision) {

    /** Whether the current cycle goes without any deadline. */
    public boolean hasNoDeadline() {
        return budgetMillis == null;
    }

    public boolean isOpen() {
        return endedAt == null;
    }

    /** Whether it is a task that was taken back: that says nothing about punctuality. */
    public boolean isCancelled() {
        return family == ObligationFamily.TASK
                && endKind != null
                && endKind != EndKind.DECIDED
                && endKind != EndKind.DELIVERED;
    }
}
