package congvu.testkit.signal;

import congvu.schemas.reference.RuleSeverity;
import congvu.schemas.reference.RuleSubject;
import congvu.schemas.result.SignalState;
import congvu.testkit.model.PublishedId;
import java.time.LocalDate;
import java.util.Map;

/**
 * One signal that stands, as the model finds it.
 *
 * @param occurrence which one, of all signals of the rule about the subject
 * @param counts how many facts each leg rests on, 0 for a rate
 */
public record ExpectedSignal(
        String signalId,
        String ruleId,
        RuleSubject subjectKind,
        String subjectId,
        String occurrence,
        String unitId,
        RuleSeverity severity,
        LocalDate day,
        SignalState state,
        Map<String, Long> counts) {

    public ExpectedSignal {
        counts = Map.copyOf(counts);
    }

    /** The same after people reviewed it. */
    ExpectedSignal reviewed(SignalState reviewed) {
        return new ExpectedSignal(
                signalId, ruleId, subjectKind, subjectId, occurrence, unitId, severity, day, reviewed, counts);
    }

    /** The first 32 hex characters of SHA-256 over {@code subjectKind|subjectId|ruleId|occurrence}. */
    public static String idOf(RuleSubject kind, String subjectId, String ruleId, String occurrence) {
        return PublishedId.of(kind + "|" + subjectId + "|" + ruleId + "|" + occurrence);
    }
}
