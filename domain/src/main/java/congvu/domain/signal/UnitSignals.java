package congvu.domain.signal;

import congvu.domain.rule.Hit;
import congvu.domain.rule.UnitHit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is kept of the signals of one unit, beside the hits that it was told. Immutable.
 *
 * <p>Rules that look at signals are decided after all others, over hits from files and persons and over the unit's own
 * signals by those others. Signals that rest on signals are facts for no rule: nothing goes in a circle.
 *
 * @param published what subscribers know
 * @param actions what people did
 * @param kept verdicts on what is over that newer reference data does not change
 * @param breaks where days that are over end and occurrences of newer rules begin, as long as days around it count
 */
public record UnitSignals(
        List<PublishedSignal> published, SignalActions actions, List<KeptVerdict> kept, List<RunBreak> breaks) {

    /** Nothing known, nothing told. */
    public static final UnitSignals NONE = new UnitSignals(List.of(), SignalActions.NONE, List.of(), List.of());

    public UnitSignals {
        published = List.copyOf(published);
        kept = List.copyOf(kept);
        breaks = List.copyOf(breaks);
    }

    /** Whether there is nothing to keep. */
    public boolean isEmpty() {
        return published.isEmpty() && actions.entries().isEmpty() && kept.isEmpty() && breaks.isEmpty();
    }

    /** A fact of a rule has changed on a local day: what is kept of that time is judged anew; settle it then. */
    public UnitSignals touched(String ruleId, int epochDay) {
        return touched(Set.of(ruleId), epochDay);
    }

    /** The same of several rules. */
    public UnitSignals touched(Set<String> ruleIds, int epochDay) {
        List<KeptVerdict> left = kept.stream()
                .filter(one -> !ruleIds.contains(one.ruleId()) || !one.covers(epochDay))
                .toList();
        return left.size() == kept.size() ? this : new UnitSignals(published, actions, left, breaks);
    }

    /** What may become of an action now. It is kept only when it is taken: settle {@link #with} it then. */
    public SubjectSignals.ActionAnswer answer(SignalAction action, UnitContext context) {
        return new SubjectSignals(List.of(), published, actions, List.of())
                .answer(action, context.with(context.rules()));
    }

    /** The same after a person acted; settle it then. */
    public UnitSignals with(SignalActions others) {
        return new UnitSignals(published, others, kept, breaks);
    }

    /**
     * Decides what stands, and what is to be told.
     *
     * @param hits told to the unit, each once, in any order
     * @param cause what provoked this
     */
    public UnitSettlement settle(List<Hit> hits, UnitContext context, SignalCause cause) {
        List<Hit> counted = hits.stream().filter(context.rules()::counts).toList();
        Pass ofFacts =
                pass(counted, context, cause, ruleId -> !context.aboutSignals().contains(ruleId));
        List<Hit> withSignals = new ArrayList<>(counted);
        for (UnitHit own : context.facts().joined(List.of(), context.subject(), ofFacts.difference.published())) {
            withSignals.add(own.hit());
        }
        Pass ofSignals = pass(withSignals, context, cause, context.aboutSignals()::contains);
        return ofFacts.and(ofSignals, actions);
    }

    private Pass pass(List<Hit> hits, UnitContext context, SignalCause cause, Predicate<String> wanted) {
        List<Hit> ofPass =
                hits.stream().filter(hit -> wanted.test(hit.ruleId())).toList();
        List<PublishedSignal> told =
                published.stream().filter(one -> wanted.test(one.ruleId())).toList();
        List<RunBreak> broken = new ArrayList<>(breaks.stream()
                .filter(one -> wanted.test(one.ruleId()) && one.afterDay() >= context.oldestDay())
                .toList());
        SignalContext passed = context.with(context.rules().only(wanted).with(broken));
        SignalDecision decision = SignalDecider.decide(context.subject(), ofPass, passed);
        if (context.keepsEnded() && broken.addAll(KeptVerdicts.breaks(told, decision.standing(), passed))) {
            decision = SignalDecider.decide(context.subject(), ofPass, passed);
        }
        KeptVerdicts verdicts = new KeptVerdicts(
                kept.stream().filter(one -> wanted.test(one.ruleId())).toList(), passed);
        if (context.keepsEnded()) {
            verdicts.keepEnded(told, decision.standing());
        }
        SignalTransitions difference = SignalTransitions.between(
                told, verdicts.without(decision.standing()), actions, passed, cause, verdicts.standingIds());
        return new Pass(verdicts.kept(), broken, difference, decision.nextChangeAt());
    }

    /** One half of a decision. */
    private record Pass(
            List<KeptVerdict> kept, List<RunBreak> breaks, SignalTransitions difference, long nextChangeAt) {

        UnitSettlement and(Pass other, SignalActions actions) {
            List<PublishedSignal> published = joined(difference.published(), other.difference.published());
            UnitSignals next = new UnitSignals(
                    published, actions.about(published), joined(kept, other.kept), joined(breaks, other.breaks));
            long expiry = Math.min(difference.nextExpiryAt(), other.difference.nextExpiryAt());
            return new UnitSettlement(
                    next,
                    joined(difference.transitions(), other.difference.transitions()),
                    Math.min(expiry, Math.min(nextChangeAt, other.nextChangeAt)));
        }

        private static <T> List<T> joined(List<T> one, List<T> other) {
            List<T> all = new ArrayList<>(one);
            all.addAll(other);
            return all;
        }
    }
}
