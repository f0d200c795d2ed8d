package congvu.domain.signal;

import congvu.domain.rule.Hit;
import congvu.domain.rule.Leg;
import congvu.domain.rule.RuleWindow;
import congvu.domain.rule.SignalRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the legs of a rule hold, and by what. */
final class LegJudge {

    private LegJudge() {}

    /** What each leg rests on over a period; nothing where one of them does not hold. */
    static List<LegEvidence> evidence(SignalRule rule, RuleHits hits, CountedPeriod period, RateSource rates) {
        List<LegEvidence> evidence = new ArrayList<>();
        for (Leg leg : rule.legs()) {
            LegEvidence found = switch (leg) {
                case Leg.Facts facts -> facts(facts, hits.of(facts, period.firstDay(), period.lastDay()));
                case Leg.Rate rate -> rate(rate, rule.withDescendants(), period.span(), period.start(), rates);
            };
            if (found == null) {
                return List.of();
            }
            evidence.add(found);
        }
        return evidence;
    }

    /** Whether every leg holds over the days from one to another, both included; a rate never does. */
    static boolean holds(SignalRule rule, RuleHits hits, int firstDay, int lastDay) {
        for (Leg leg : rule.legs()) {
            boolean holds = leg instanceof Leg.Facts facts && isMet(facts, hits.of(facts, firstDay, lastDay));
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMet(Leg.Facts leg, List<Hit> hits) {
        return leg.isAtLeast() ? hits.size() >= leg.bound() : hits.size() <= leg.bound();
    }

    private static @Nullable LegEvidence facts(Leg.Facts leg, List<Hit> hits) {
        return isMet(leg, hits) ? LegEvidence.of(leg, hits) : null;
    }

    private static @Nullable LegEvidence rate(
            Leg.Rate leg, boolean withDescendants, RuleWindow.Span span, LocalDate start, RateSource rates) {
        RateReading reading = rates.read(leg.formulaId(), withDescendants, span, start);
        if (reading == null || reading.denominator() == 0 || reading.denominator() < leg.minimumDenominator()) {
            return null;
        }
        boolean isBelow = reading.ratio() < leg.threshold();
        return isBelow == leg.isBelow() ? new LegEvidence(leg, List.of(), 0, reading) : null;
    }
}
