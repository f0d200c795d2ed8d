package congvu.testkit.model;

import congvu.schemas.result.Index21Verdict;

/** National index 2.1 in the pinned reading of DOMAIN 3.4 (S6); while open, time counts with the grace of every other verdict. */
final class IndexReckoning {

    private IndexReckoning() {}

    static Index21Verdict verdict(FileStory file, long tick, long graceMillis) {
        CycleStory cycle = file.lastCycle();
        ExpectedPromise promise = cycle.latestPromise();
        if (promise == null) {
            return Index21Verdict.EXCLUDED;
        }
        int requests = file.supplementRequests();
        if (requests > 1 && !cycle.hasResult()) {
            return Index21Verdict.OVERDUE;
        }
        long end = cycle.isOpen() ? tick - graceMillis : cycle.endedAt();
        if (requests == 1 && !cycle.hasResult()) {
            end = onlyRequestAt(file);
        } else if (requests > 0) {
            end -= cycle.pauses().answeredSupplementMillis();
        }
        return end <= promise.nominalDueAt() ? Index21Verdict.ON_TIME : Index21Verdict.OVERDUE;
    }

    private static long onlyRequestAt(FileStory file) {
        return file.cycles().stream()
                .flatMap(cycle -> cycle.events().stream())
                .filter(StandingEvent::requestsSupplement)
                .findFirst()
                .orElseThrow()
                .at();
    }
}
