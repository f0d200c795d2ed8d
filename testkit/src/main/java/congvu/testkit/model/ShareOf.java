package congvu.testkit.model;

import congvu.schemas.result.EndKind;
import congvu.schemas.result.Index21Verdict;
import congvu.schemas.result.ObligationFamily;
import congvu.schemas.result.Verdict;

/** What one obligation is, for the components of a scorecard. */
final class ShareOf {
    private ShareOf() {}

    static boolean isDossier(ExpectedObligation one) {
        return one.family() == ObligationFamily.DOSSIER;
    }

    static boolean isPetition(ExpectedObligation one) {
        return one.family() == ObligationFamily.PETITION;
    }

    static boolean isCompleted(ExpectedObligation one) {
        return isDossier(one) && (one.endKind() == EndKind.DECIDED || one.endKind() == EndKind.DELIVERED);
    }

    static boolean judgedByTheIndex(ExpectedObligation one) {
        return isDossier(one) && one.index21() != Index21Verdict.EXCLUDED;
    }

    static boolean onTimeByTheIndex(ExpectedObligation one) {
        return isDossier(one) && one.index21() == Index21Verdict.ON_TIME;
    }

    static boolean isLateByTheIndex(ExpectedObligation one) {
        return judgedByTheIndex(one) && !onTimeByTheIndex(one);
    }

    static boolean petitionWithLimit(ExpectedObligation one) {
        return isPetition(one) && !one.hasNoDeadline();
    }

    static boolean petitionInTime(ExpectedObligation one) {
        boolean openInTime = one.isOpen() && !one.overdue();
        return petitionWithLimit(one) && (openInTime || one.verdictLatest() == Verdict.ON_TIME);
    }

    static boolean petitionSatisfied(ExpectedObligation one) {
        return isPetition(one) && !one.disputed() && !one.overdue() && one.verdictLatest() != Verdict.LATE;
    }
}
