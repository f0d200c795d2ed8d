package congvu.testkit.model;

import congvu.schemas.result.AlertRule;
import congvu.schemas.result.AlertState;
import congvu.schemas.result.ObligationFamily;
import org.jspecify.annotations.Nullable;

/**
 * One alert that stands, as the model finds it. Times are epoch milliseconds.
 *
 * @param legalStartAt of the first cycle, or of the step
 * @param reachedAt the point of the ladder
 * @param dueAt of the promise as it was known when the point was reached: with the pauses that had begun by then
 * @param pausedMillis working time of those pauses, as far as they moved it
 * @param endedAt what resolved it; {@code null} while it is raised, or when another promise took its place
 * @param lateMillis end minus the due date that was final, negative when early; {@code null} while open
 */
public record ExpectedAlert(
        String alertId,
        ObligationFamily family,
        String obligationId,
        String dossierId,
        String unitId,
        @Nullable String procedureId,
        @Nullable Integer procedureVersion,
        AlertRule rule,
        int level,
        ExpectedPromise promise,
        long legalStartAt,
        AlertState state,
        long reachedAt,
        long dueAt,
        long pausedMillis,
        @Nullable Long endedAt,
        @Nullable Long lateMillis) {

    /** The first 32 hex characters of SHA-256 over {@code obligationId|rule|promiseNumber|level}. */
    public static String idOf(String obligationId, AlertRule rule, int promiseNumber, int level) {
        return PublishedId.of(obligationId + "|" + rule + "|" + promiseNumber + "|" + level);
    }
}
