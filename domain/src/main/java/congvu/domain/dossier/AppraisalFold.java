package congvu.domain.dossier;

import congvu.domain.obligation.Appraisal;
import congvu.domain.obligation.Cycle;
import congvu.domain.obligation.Ending;
import congvu.domain.obligation.Promise;
import java.util.ArrayList;
import java.util.List;

/** Collects what is told about a file beside its deadline, while its events come by. */
final class AppraisalFold {
    private List<Integer> excusedCycles = List.of();
    private int progressPermille = Appraisal.UNTOLD;
    private int dislikesMinusLikes;
    private boolean isRaisedAgain;

    /**
     * Takes an event of the kinds below.
     *
     * @param deliveredCycle number of the cycle in which it was last delivered before, which a cause excuses; negative when
     *     it never was
     */
    void apply(JournalEntry event, int deliveredCycle) {
        switch (event.type()) {
            case PROGRESSED -> progressPermille = event.amount();
            case CAUSE_CONFIRMED -> excuse(deliveredCycle);
            case LIKED -> dislikesMinusLikes--;
            case DISLIKED -> dislikesMinusLikes++;
            case RERAISED -> isRaisedAgain = true;
            default ->
                throw new IllegalArgumentException("Expected an event that appraises, but found " + event.type() + ".");
        }
    }

    Appraisal finish(List<Cycle> cycles) {
        List<Integer> late = lateCycles(cycles);
        boolean isDisputed = isRaisedAgain || dislikesMinusLikes > 0;
        return progressPermille == Appraisal.UNTOLD && late.isEmpty() && excusedCycles.isEmpty() && !isDisputed
                ? Appraisal.NONE
                : new Appraisal(progressPermille, late, excusedCycles, isDisputed);
    }

    private static List<Integer> lateCycles(List<Cycle> cycles) {
        List<Integer> late = List.of();
        for (Cycle cycle : cycles) {
            if (isLate(cycle)) {
                late = late.isEmpty() ? new ArrayList<>(1) : late;
                late.add(cycle.number());
            }
        }
        return late;
    }

    /** To take a task back is no delivery, however late. */
    private static boolean isLate(Cycle cycle) {
        Promise latest = cycle.latest();
        Ending ending = cycle.ending();
        return ending != null && ending.kind().hasResult() && latest != null && !latest.isKeptBy(ending.at());
    }

    private void excuse(int cycle) {
        if (excusedCycles.isEmpty()) {
            excusedCycles = new ArrayList<>(1);
        }
        excusedCycles.add(cycle);
    }
}
