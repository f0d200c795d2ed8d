package congvu.app.scenario;

import congvu.schemas.result.Obligation;
import congvu.schemas.result.ObligationState;
import congvu.schemas.result.Verdict;

/** The wholes of one family in a count: not their steps. */
record FamilyFigures(long taken, long onTime, long late, long otherwise, long open, long overdue) {

    static final FamilyFigures NONE = new FamilyFigures(0, 0, 0, 0, 0, 0);

    FamilyFigures plus(Obligation one) {
        boolean isOpen = one.getState() != ObligationState.ENDED;
        boolean isOnTime = !isOpen && one.getVerdictLatest() == Verdict.ON_TIME;
        boolean isLate = !isOpen && one.getVerdictLatest() == Verdict.LATE;
        return new FamilyFigures(
                taken + 1,
                onTime + (isOnTime ? 1 : 0),
                late + (isLate ? 1 : 0),
                otherwise + (!isOpen && !isOnTime && !isLate ? 1 : 0),
                open + (isOpen ? 1 : 0),
                overdue + (one.getOverdue() ? 1 : 0));
    }
}
