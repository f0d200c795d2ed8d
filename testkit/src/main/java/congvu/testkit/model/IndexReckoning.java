package congvu.testkit.model;

import congvu.schemas.result.Index21Verdict;
import congvu.schemas.result.ObligationFamily;
import java.util.List;

/**
 * National index 2.1, which counts dossiers only, in the pinned reading of DOMAIN 3.4 (S6); while open, time counts with the grace of every other verdict. Of a
 * reopened file the latest cycle is judged, and only by the papers that were asked for in it.
 */
final class IndexReckoning {

    private IndexReckoning() {}

    static Index21Verdict verdict(FileStory file, long tick, long graceMillis) {
        CycleStory cycle = file.lastCycle();
        ExpectedPromise promise = cycle.latestPromise();
        if (promise == null || file.family() != ObligationFamily.DOSSIER) {
            return Index21Verdict.EXCLUDED;
        }
        List<StandingEvent> requested = cycle.events().stream()
                .filter(StandingEvent::requestsSupplement)
                .toList();
        int requests = requested.size();
        if (requests > 1 && !cycle.hasResult()) {
            return Index21Verdict.OVERDUE;
        }
        long end = cycle.isOpen() ? tick - graceMillis : cycle.endedAt();
        if (requests == 1 && !cycle.hasResult()) {
            end = requested.getFirst().at();
        } else if (requests > 0) {
            end -= cycle.pauses().answeredSupplementMillis();
        }
        return end <= promise.nominalDueAt() ? Index21Verdict.ON_TIME : Index21Verdict.OVERDUE;
    }
}
