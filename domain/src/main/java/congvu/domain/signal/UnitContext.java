package congvu.domain.signal;

import congvu.domain.reference.ReferenceBook;
import congvu.domain.rule.RuleSubject;
import java.util.Set;

/**
 * What a decision about the signals of one unit depends on beside its hits.
 *
 * @param book the reference data in use
 * @param aboutSignals the ids of rules that look at signals: {@link UnitRules#aboutSignals}
 * @param rates of the unit
 * @param tick up to which all partitions have told everything, epoch milliseconds
 * @param keepsEnded whether only the reference data is new, so that what has ended keeps its verdict
 */
public record UnitContext(
        String unitId,
        ReferenceBook book,
        Set<String> aboutSignals,
        RateSource rates,
        SignalPolicy policy,
        long tick,
        boolean keepsEnded) {

    /** The first local day of which anything still counts. */
    int oldestDay() {
        return book.timelineOf(unitId).localEpochDay(policy.oldestCounted(tick));
    }

    SignalSubject subject() {
        return new SignalSubject(RuleSubject.UNIT, unitId);
    }

    UnitRules rules() {
        return new UnitRules(book, unitId);
    }

    SignalContext with(RuleSource rules) {
        return new SignalContext(rules, rates, book.timelineOf(unitId), policy, tick);
    }

    /** Signals about the unit itself as facts: for rules about this very unit, and none above it. */
    SignalFacts facts() {
        return SignalFacts.inItsUnit(book);
    }
}
