package congvu.domain.signal;

import congvu.domain.rule.Severity;
import congvu.domain.rule.SignalState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What subscribers were last told about one signal: enough to number its next version, to take it back, and to tell it
 * again as it was when people act on it. Instants are epoch milliseconds.
 *
 * @param packId by which pack
 * @param ruleVersion and which version of the rule it stood last
 * @param version of the last published transition, from 1
 * @param fingerprint of what it rested on
 * @param reviewFingerprint of how people had reviewed it
 * @param expiresAt when it leaves for good
 */
public record PublishedSignal(
        String signalId,
        String ruleId,
        String occurrence,
        String packId,
        int ruleVersion,
        Severity severity,
        SignalState state,
        int version,
        String unitId,
        int epochDay,
        long from,
        long until,
        SignalFingerprint fingerprint,
        int reviewFingerprint,
        long expiresAt) {

    /** Whether the facts do not give it any more. */
    public boolean isTakenBack() {
        return state == SignalState.RETRACTED;
    }

    static @Nullable PublishedSignal find(List<PublishedSignal> published, String signalId) {
        for (PublishedSignal one : published) {
            if (one.signalId().equals(signalId)) {
                return one;
            }
        }
        return null;
    }

    PublishedSignal to(SignalState next, SignalReview review) {
        return new PublishedSignal(
                signalId,
                ruleId,
                occurrence,
                packId,
                ruleVersion,
                severity,
                next,
                version + 1,
                unitId,
                epochDay,
                from,
                until,
                fingerprint,
                review.fingerprint(),
                expiresAt);
    }
}
