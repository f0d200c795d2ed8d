package congvu.domain.signal;

import congvu.domain.rule.Hit;
import congvu.domain.rule.Leg;
import congvu.domain.rule.RuleSubject;
import congvu.domain.rule.RuleWindow;
import congvu.domain.rule.SignalRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which signals stand about one subject: a pure function of its hits, the rules, the rates, the working days and the
 * highest tick.
 *
 * <p>A rule that counts facts in a window of days is judged on every day that has a fact of a leg that asks for at least
 * so many. Days on which it holds are one occurrence, named by the first of them, as long as no such day between them does
 * not hold, and the window of each begins no later than right after the one before it. A rule over a period is judged
 * once for each period. A leg that asks for at most so many, and a rate, is judged when the day or period is over, unless
 * the rule is judged live.
 */
public final class SignalDecider {
    private final SignalSubject subject;
    private final SignalContext context;
    private final List<StandingSignal> standing = new ArrayList<>();
    private long nextChangeAt = Long.MAX_VALUE;

    private SignalDecider(SignalSubject subject, SignalContext context) {
        this.subject = subject;
        this.context = context;
    }

    /** @param hits each once, in any order */
    public static SignalDecision decide(SignalSubject subject, List<Hit> hits, SignalContext context) {
        SignalDecider decider = new SignalDecider(subject, context);
        Map<String, List<Hit>> byRule = new TreeMap<>();
        for (Hit hit : hits) {
            byRule.computeIfAbsent(hit.ruleId(), id -> new ArrayList<>()).add(hit);
        }
        Map<String, RuleHits> sorted = new TreeMap<>();
        byRule.forEach((ruleId, ofRule) -> sorted.put(ruleId, new RuleHits(ofRule)));
        sorted.forEach(decider::decide);
        decider.decidePeriodsWithRates(sorted);
        return new SignalDecision(decider.standing, decider.nextChangeAt);
    }

    private void decide(String ruleId, RuleHits hits) {
        Set<CountedPeriod> periods = new LinkedHashSet<>();
        Episodes episodes = new Episodes(subject, hits, context);
        for (int day : hits.days()) {
            SignalRule rule = context.rules().ruleOn(ruleId, day, hits.lastOn(day));
            if (rule == null) {
                continue;
            }
            switch (rule.window()) {
                case RuleWindow.Each each -> decideEach(ruleId, hits, day);
                case RuleWindow.WorkingDays window -> episodes.judge(rule, day);
                case RuleWindow.CalendarDays window -> episodes.judge(rule, day);
                case RuleWindow.Period period -> {
                    if (!rule.looksAtRates()) {
                        periods.add(CountedPeriod.of(period.span(), day));
                    }
                }
            }
        }
        standing.addAll(episodes.standing());
        nextChangeAt = Math.min(nextChangeAt, episodes.nextChangeAt());
        for (CountedPeriod period : periods) {
            decidePeriod(ruleId, hits, period);
        }
    }

    /** Each hit by the version that it met itself. */
    private void decideEach(String ruleId, RuleHits hits, int day) {
        for (Hit hit : hits.on(day)) {
            SignalRule rule = context.rules().ruleOn(ruleId, day, hit);
            if (rule != null && rule.window() instanceof RuleWindow.Each) {
                for (Leg leg : rule.legs()) {
                    if (leg instanceof Leg.Facts facts && facts.legId().equals(hit.legId())) {
                        standing.add(each(rule, facts, hit));
                    }
                }
            }
        }
    }

    private StandingSignal each(SignalRule rule, Leg.Facts leg, Hit hit) {
        return new StandingSignal(
                subject,
                rule,
                hit.kind() + ":" + hit.factKey(),
                hit.epochDay(),
                hit.at(),
                hit.at(),
                hit.unitId(),
                List.of(LegEvidence.of(leg, List.of(hit))),
                true);
    }

    private void decidePeriod(String ruleId, RuleHits hits, CountedPeriod period) {
        SignalRule rule =
                context.rules().ruleOn(ruleId, period.judgedOn(context.today()), hits.lastOn(period.lastDay()));
        if (rule != null && rule.window() instanceof RuleWindow.Period window && window.span() == period.span()) {
            judge(rule, hits, period);
        }
    }

    private void decidePeriodsWithRates(Map<String, RuleHits> byRule) {
        for (RuleWindow.Span span : RuleWindow.Span.values()) {
            for (var start : context.rates().starts(span)) {
                CountedPeriod period = new CountedPeriod(span, start);
                for (SignalRule rule : context.rules().withRates(period.judgedOn(context.today()))) {
                    if (rule.window() instanceof RuleWindow.Period window && window.span() == span) {
                        judge(rule, byRule.getOrDefault(rule.ruleId(), new RuleHits(List.of())), period);
                    }
                }
            }
        }
    }

    private void judge(SignalRule rule, RuleHits hits, CountedPeriod period) {
        boolean isOver = context.today() > period.lastDay();
        if (!isOver && waitsForTheEnd(rule)) {
            nextChangeAt = Math.min(nextChangeAt, context.timeline().startOfDay(period.lastDay() + 1));
            return;
        }
        List<LegEvidence> evidence = LegJudge.evidence(rule, hits, period, context.rates());
        if (evidence.isEmpty()) {
            return;
        }
        long from = context.timeline().startOfDay(period.firstDay());
        long until = context.timeline().startOfDay(period.lastDay() + 1) - 1;
        String unit = subject.kind() == RuleSubject.UNIT
                ? subject.id()
                : hits.lastOn(period.lastDay()).unitId();
        standing.add(new StandingSignal(
                subject, rule, period.start().toString(), period.firstDay(), from, until, unit, evidence, isOver));
        if (!isOver) {
            nextChangeAt = Math.min(nextChangeAt, until + 1);
        }
    }

    /** Whether a rule says nothing before the day or period is over: what asks for little may still come. */
    static boolean waitsForTheEnd(SignalRule rule) {
        return !rule.isJudgedLive() && rule.legs().stream().anyMatch(SignalDecider::mayComeUndone);
    }

    private static boolean mayComeUndone(Leg leg) {
        return switch (leg) {
            case Leg.Facts facts -> !facts.isAtLeast();
            case Leg.Rate rate -> true;
        };
    }
}
