package congvu.testkit.model;

import congvu.schemas.result.Verdict;
import org.jspecify.annotations.Nullable;

/** Compares an end with a promise; done exactly at the deadline is on time. */
final class VerdictReckoning {

    private VerdictReckoning() {}

    static Verdict verdict(@Nullable ExpectedPromise promise, long endedAt) {
        if (endedAt == Span.NEVER) {
            return Verdict.OPEN;
        }
        if (promise == null) {
            return Verdict.NO_DEADLINE;
        }
        return endedAt <= promise.dueAt() ? Verdict.ON_TIME : Verdict.LATE;
    }

    static @Nullable Long lateMillis(@Nullable ExpectedPromise promise, long endedAt) {
        return promise != null && verdict(promise, endedAt) == Verdict.LATE ? endedAt - promise.dueAt() : null;
    }

    /** Open, and past its deadline and the grace at this tick. */
    static boolean overdue(@Nullable ExpectedPromise promise, long endedAt, long tick, long graceMillis) {
        return endedAt == Span.NEVER && promise != null && tick - graceMillis > promise.dueAt();
    }
}
