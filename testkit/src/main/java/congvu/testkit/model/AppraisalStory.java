package congvu.testkit.model;

import congvu.schemas.result.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a file beside its deadline.
 *
 * @param progressPermille as last reported; {@code null} when nothing was
 * @param lateDeliveries how often it was delivered late without a confirmed objective cause (NĐ 335/2025)
 * @param disputed more dislikes than likes, or raised again (national index 5.3)
 */
record AppraisalStory(@Nullable Integer progressPermille, int lateDeliveries, boolean disputed) {

    private static final int QUARTERS = 4;

    /** @param events all of the file that stand, in order */
    static AppraisalStory of(List<StandingEvent> events, List<CycleStory> cycles) {
        Integer progress = null;
        int dislikes = 0;
        int likes = 0;
        boolean raisedAgain = false;
        for (StandingEvent event : events) {
            progress = event.type() == Happening.PROGRESSED ? event.progressPermille() : progress;
            likes += event.type() == Happening.LIKED ? 1 : 0;
            dislikes += event.type() == Happening.DISLIKED ? 1 : 0;
            raisedAgain |= event.type() == Happening.RERAISED;
        }
        return new AppraisalStory(progress, lateDeliveries(cycles), raisedAgain || dislikes > likes);
    }

    /** Each late delivery costs a quarter of the points, and there are but four. */
    int quartersLeft() {
        return Math.max(0, QUARTERS - lateDeliveries);
    }

    /** To take a task back is no delivery. */
    private static int lateDeliveries(List<CycleStory> cycles) {
        Set<Integer> excused = excused(cycles);
        int late = 0;
        for (CycleStory cycle : cycles) {
            boolean isLate = VerdictReckoning.verdict(cycle.latestPromise(), cycle.endedAt()) == Verdict.LATE;
            late += cycle.hasResult() && isLate && !excused.contains(cycle.number()) ? 1 : 0;
        }
        return late;
    }

    /** A cause that was confirmed excuses the delivery before it. */
    private static Set<Integer> excused(List<CycleStory> cycles) {
        Set<Integer> excused = new HashSet<>();
        int delivered = -1;
        for (CycleStory cycle : cycles) {
            for (StandingEvent event : cycle.events()) {
                if (event.type() == Happening.DECIDED) {
                    delivered = cycle.number();
                } else if (event.type() == Happening.CAUSE_CONFIRMED) {
                    excused.add(delivered);
                }
            }
        }
        return excused;
    }
}
