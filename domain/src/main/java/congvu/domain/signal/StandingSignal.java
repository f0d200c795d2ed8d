package congvu.domain.signal;

import congvu.domain.rule.SignalRule;
import java.util.List;

/**
 * A signal that the facts give.
 *
 * @param rule the version by which it stands
 * @param occurrence which one of the subject's signals of this rule
 * @param epochDay the local day on which the rule began to hold; of a period its first day
 * @param from the instant of the first fact that it rests on, epoch milliseconds
 * @param until of the last one
 * @param unitId the unit that answers for it
 * @param evidence of every leg, in the order of the rule
 * @param isOver whether the day or period that it is judged by is over, so that only corrections can change it
 */
public record StandingSignal(
        SignalSubject subject,
        SignalRule rule,
        String occurrence,
        int epochDay,
        long from,
        long until,
        String unitId,
        List<LegEvidence> evidence,
        boolean isOver) {

    public StandingSignal {
        evidence = List.copyOf(evidence);
    }

    public String id() {
        return SignalId.of(subject, rule.ruleId(), occurrence);
    }

    SignalFingerprint fingerprint() {
        return SignalFingerprint.of(this);
    }

    /** Whether subscribers know it otherwise. */
    boolean saysElseThan(PublishedSignal told) {
        return fingerprint().saysElse(told.fingerprint(), isOver);
    }
}
