package congvu.domain.obligation;

import congvu.domain.calendar.Pauses;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of an obligation from its start, or from a reopening, to its end. What ended keeps its promises and its end
 * for good: a reopening begins another cycle.
 *
 * @param number 0 for the first
 * @param startedAt epoch milliseconds
 * @param pauses union of everything that stopped the clock, cut off at the end
 * @param ending null while open
 * @param promises those made up to the end, in order
 */
public record Cycle(
        int number, long startedAt, Pauses pauses, @Nullable Ending ending, List<Promise> promises) {

    public boolean isOpen() {
        return ending == null;
    }

    /** The first promise of this cycle, null without any. */
    public @Nullable Promise first() {
        return promises.isEmpty() ? null : promises.get(0);
    }

    /** The promise that counts now, null without any. */
    public @Nullable Promise latest() {
        return promises.isEmpty() ? null : promises.get(promises.size() - 1);
    }

    /** The verdict on one of this cycle's promises. */
    Verdict verdictOn(@Nullable Promise promise) {
        if (ending == null) {
            return Verdict.OPEN;
        }
        if (promise == null) {
            return Verdict.NO_DEADLINE;
        }
        return promise.isKeptBy(ending.at()) ? Verdict.ON_TIME : Verdict.LATE;
    }
}
