package congvu.testkit.model;

import congvu.schemas.result.PromiseKind;
import org.jspecify.annotations.Nullable;

/**
 * One promise as the model finds it. Times are epoch milliseconds.
 *
 * @param number over the life of the file, from 0
 * @param cycle the cycle in which it was made
 * @param baseAt from where its budget is counted
 * @param nominalDueAt as stated, or the end of the term
 * @param dueAt moved by the pauses; {@link Span#NEVER} while an unfinished pause holds it
 * @param budgetMillis working time from base to nominal due
 * @param pausedMillis working time of the pauses that moved it
 * @param pausesMoveIt whether pauses count for this promise at all
 */
public record ExpectedPromise(
        int number,
        int cycle,
        PromiseKind kind,
        long madeAt,
        long baseAt,
        long nominalDueAt,
        long dueAt,
        long budgetMillis,
        long pausedMillis,
        boolean pausesMoveIt,
        @Nullable String reasonCode) {}
