package congvu.testkit.model;

import congvu.schemas.result.EndKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cycle of a file: from acceptance, or from a reopening, to its end. Times are epoch milliseconds.
 *
 * @param number 0 until the file is reopened
 * @param legalStartAt when its term begins to run
 * @param events after the acceptance or the reopening, in order
 * @param endedAt {@link Span#NEVER} while open
 * @param promises those made in it, in order
 */
record CycleStory(
        int number,
        StandingEvent opening,
        long legalStartAt,
        List<StandingEvent> events,
        PauseTimeline pauses,
        long endedAt,
        @Nullable EndKind endKind,
        List<ExpectedPromise> promises) {

    boolean isOpen() {
        return endedAt == Span.NEVER;
    }

    boolean hasResult() {
        return endKind == EndKind.DECIDED || endKind == EndKind.DELIVERED;
    }

    @Nullable
    ExpectedPromise latestPromise() {
        return promises.isEmpty() ? null : promises.getLast();
    }
}
