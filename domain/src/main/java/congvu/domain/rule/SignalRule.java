package congvu.domain.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule, ready to be applied.
 *
 * @param packId rule pack that it belongs to
 * @param ruleId the same in every pack that speaks of it
 * @param version rising
 * @param validFrom first local day, null: always was
 * @param validTo last local day, inclusive; null: still valid
 * @param isEnabled false: it is silent, and so are packs of wider scope about the same rule
 * @param subject what its signals are about
 * @param severity how grave they are
 * @param normId norm of public-service culture behind it
 * @param window what is counted together
 * @param isJudgedLive whether it is judged before the day or period is over
 * @param withDescendants of a unit: whether facts of the units below count too
 * @param legs all must hold; exactly one for {@link RuleWindow.Each}
 */
public record SignalRule(
        String packId,
        String ruleId,
        int version,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean isEnabled,
        RuleSubject subject,
        Severity severity,
        @Nullable String normId,
        RuleWindow window,
        boolean isJudgedLive,
        boolean withDescendants,
        List<Leg> legs,
        Wording wording) {

    public SignalRule {
        legs = List.copyOf(legs);
    }

    /** Whether this version is in force on a local day. */
    public boolean isInForceOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether some leg counts facts of this kind. */
    public boolean speaksOf(FactKind kind) {
        for (Leg leg : legs) {
            if (leg instanceof Leg.Facts facts && facts.over() == kind) {
                return true;
            }
        }
        return false;
    }

    /** Whether some leg looks at a rate. */
    public boolean looksAtRates() {
        return legs.stream().anyMatch(Leg.Rate.class::isInstance);
    }
}
