package congvu.testkit.model;

import congvu.schemas.result.AlertRule;
import congvu.schemas.result.AlertState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One alert that stands, as the model finds it. Times are epoch milliseconds.
 *
 * @param legalStartAt of the cycle, or of the step
 * @param reachedAt the point of the ladder
 * @param dueAt of the promise with its pauses; {@code null} while an unfinished pause holds it
 * @param endedAt of the cycle; {@code null} while open
 * @param lateMillis end minus due, negative when early
 */
public record ExpectedAlert(
        String alertId,
        String obligationId,
        String dossierId,
        String unitId,
        AlertRule rule,
        int level,
        ExpectedPromise promise,
        long legalStartAt,
        AlertState state,
        long reachedAt,
        @Nullable Long dueAt,
        @Nullable Long endedAt,
        @Nullable Long lateMillis) {

    /** The first 32 hex characters of SHA-256 over {@code obligationId|rule|promiseNumber|level}. */
    public static String idOf(String obligationId, AlertRule rule, int promiseNumber, int level) {
        String text = obligationId + "|" + rule + "|" + promiseNumber + "|" + level;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected every JDK to know SHA-256, but this one does not.", e);
        }
    }
}
