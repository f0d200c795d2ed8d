package congvu.domain.scorecard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All policies that are known, by their validity. Immutable. */
public final class ScorecardPolicies {
    /** Nobody has said how to score: there are no scorecards. */
    public static final ScorecardPolicies NONE = new ScorecardPolicies(List.of());

    /** Where two hold on the same day: that which began later, then the higher version, then the id. */
    private static final Comparator<ScorecardPolicy> PRECEDENCE = Comparator.comparing(ScorecardPolicies::begins)
            .thenComparing(ScorecardPolicy::version)
            .thenComparing(ScorecardPolicy::id);

    private final List<ScorecardPolicy> policies;

    private ScorecardPolicies(List<ScorecardPolicy> policies) {
        this.policies = policies;
    }

    public static ScorecardPolicies of(Collection<ScorecardPolicy> policies) {
        return policies.isEmpty()
                ? NONE
                : new ScorecardPolicies(
                        policies.stream().sorted(PRECEDENCE.reversed()).toList());
    }

    /** The policy for periods that begin on this local day; null when there is none. */
    public @Nullable ScorecardPolicy inForceOn(LocalDate day) {
        for (ScorecardPolicy policy : policies) {
            if (policy.isInForceOn(day)) {
                return policy;
            }
        }
        return null;
    }

    private static LocalDate begins(ScorecardPolicy policy) {
        LocalDate from = policy.validFrom();
        return from == null ? LocalDate.MIN : from;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScorecardPolicies that && policies.equals(that.policies);
    }

    @Override
    public int hashCode() {
        return policies.hashCode();
    }

    @Override
    public String toString() {
        return policies.toString();
    }
}
