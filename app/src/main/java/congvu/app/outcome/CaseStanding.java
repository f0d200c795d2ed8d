package congvu.app.outcome;

import congvu.schemas.result.EndKind;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.ObligationFamily;
import congvu.schemas.result.Verdict;

/** Where one case stands; every case is in exactly one of these. */
public enum CaseStanding {
    CLOSED_ON_TIME,
    CLOSED_LATE,
    OPEN_OVERDUE,
    OPEN_NOT_DUE,
    NO_DEADLINE,
    /** A task that was taken back: nobody can tell whether it would have been in time, and no rate counts it. */
    CANCELLED;

    /** Against the latest promise, as the obligation states it; nothing is judged here. */
    public static CaseStanding of(Obligation obligation) {
        if (isCancelled(obligation)) {
            return CANCELLED;
        }
        return switch (obligation.getVerdictLatest()) {
            case ON_TIME -> CLOSED_ON_TIME;
            case LATE -> CLOSED_LATE;
            case NO_DEADLINE -> NO_DEADLINE;
            case OPEN -> open(obligation);
            case UNKNOWN ->
                throw new IllegalStateException("Expected a verdict for " + obligation.getObligationId()
                        + ", but found " + Verdict.UNKNOWN + ": it was written by a newer version.");
        };
    }

    private static boolean isCancelled(Obligation obligation) {
        EndKind end = obligation.getEndKind();
        return obligation.getFamily() == ObligationFamily.TASK
                && end != null
                && end != EndKind.DECIDED
                && end != EndKind.DELIVERED;
    }

    private static CaseStanding open(Obligation obligation) {
        if (obligation.getNoDeadlineReason() != null) {
            return NO_DEADLINE;
        }
        return obligation.getOverdue() ? OPEN_OVERDUE : OPEN_NOT_DUE;
    }
}
