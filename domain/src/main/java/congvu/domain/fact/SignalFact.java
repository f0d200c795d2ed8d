package congvu.domain.fact;

import congvu.domain.rule.Fact;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.FactPlace;
import congvu.domain.rule.RuleSubject;
import congvu.domain.rule.Severity;
import congvu.domain.rule.SignalRule;
import congvu.domain.rule.SignalState;
import org.jspecify.annotations.Nullable;

/**
 * Another signal as it stands. Rules about signals are about units, and never look at signals of their own rule.
 *
 * @param key id of the signal
 * @param at the instant of the first fact that it rests on
 * @param ruleId that gave it
 * @param subject what it is about
 */
public record SignalFact(
        String key,
        String unitId,
        long at,
        int epochDay,
        @Nullable FactPlace place,
        String ruleId,
        Severity severity,
        RuleSubject subject,
        SignalState state)
        implements Fact {

    @Override
    public FactKind kind() {
        return FactKind.SIGNAL;
    }

    /** Only rules about units look at signals, and none at its own: nothing is its own reason. */
    @Override
    public boolean isFor(SignalRule rule) {
        return rule.subject() == RuleSubject.UNIT && !rule.ruleId().equals(ruleId);
    }
}
