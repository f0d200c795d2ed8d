package congvu.domain.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arithmetic of scorecards. Exact until the one rounding at the end, half up to two decimals. */
final class Scoring {
    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(DECIMALS);

    /** Sums over some components. */
    record Total(int components, BigDecimal points, BigDecimal toldMaximum, BigDecimal maximum) {}

    private Scoring() {}

    static ScoredComponent score(ComponentPolicy policy, ScoreSums sums) {
        ScoreMeasure measure = policy.measure();
        if (measure == null) {
            return new ScoredComponent(policy, null, null, null, null, policy.absence());
        }
        ScoreRatio ratio = measure.over(sums);
        ScoreMeasure multiplier = policy.factor();
        ScoreRatio factor = multiplier == null ? null : multiplier.over(sums);
        if (ratio.isOfNothing() || (factor != null && factor.isOfNothing())) {
            BigDecimal points = policy.pointsWhenNone();
            return points == null
                    ? new ScoredComponent(policy, ratio, factor, null, null, AbsenceReason.NO_CASES)
                    : new ScoredComponent(policy, ratio, factor, null, rounded(points), null);
        }
        ScoreRatio times = factor == null ? ScoreRatio.ONE : factor;
        return new ScoredComponent(policy, ratio, factor, share(ratio, times), points(policy, ratio, times), null);
    }

    /** @param group null for all */
    static Total total(List<ScoredComponent> components, @Nullable ScoreGroup group) {
        int count = 0;
        BigDecimal points = NOTHING;
        BigDecimal toldMaximum = NOTHING;
        BigDecimal maximum = NOTHING;
        for (ScoredComponent component : components) {
            if (group == null || component.policy().group() == group) {
                BigDecimal told = component.points();
                BigDecimal most = component.policy().maxPoints();
                count++;
                maximum = maximum.add(most);
                points = told == null ? points : points.add(told);
                toldMaximum = told == null ? toldMaximum : toldMaximum.add(most);
            }
        }
        return new Total(count, points, toldMaximum, maximum);
    }

    static @Nullable String bandOf(ScorecardPolicy policy, Total total) {
        BigDecimal of100 = of100(policy.bandBasis(), total);
        if (of100 == null) {
            return null;
        }
        for (ScoreBand band : policy.bands()) {
            if (of100.compareTo(band.fromPoints()) >= 0) {
                return band.name();
            }
        }
        return null;
    }

    private static @Nullable BigDecimal of100(BandBasis basis, Total total) {
        boolean isNothing = total.toldMaximum().signum() == 0;
        return switch (basis) {
            case WHOLE -> isNothing || total.toldMaximum().compareTo(total.maximum()) != 0 ? null : total.points();
            case SHARE_OF_TOLD ->
                isNothing
                        ? null
                        : total.points().multiply(HUNDRED).divide(total.toldMaximum(), DECIMALS, RoundingMode.HALF_UP);
        };
    }

    private static BigDecimal share(ScoreRatio ratio, ScoreRatio factor) {
        return numerator(ratio, factor).divide(denominator(ratio, factor), DECIMALS, RoundingMode.HALF_UP);
    }

    /** All points from the knee on; a numerator above its denominator has no more than all. */
    private static BigDecimal points(ComponentPolicy policy, ScoreRatio ratio, ScoreRatio factor) {
        BigDecimal numerator = numerator(ratio, factor);
        BigDecimal full = denominator(ratio, factor).multiply(policy.fullMarksAt());
        return numerator.compareTo(full) >= 0
                ? rounded(policy.maxPoints())
                : policy.maxPoints().multiply(numerator).divide(full, DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal numerator(ScoreRatio ratio, ScoreRatio factor) {
        return BigDecimal.valueOf(ratio.numerator()).multiply(BigDecimal.valueOf(factor.numerator()));
    }

    private static BigDecimal denominator(ScoreRatio ratio, ScoreRatio factor) {
        return BigDecimal.valueOf(ratio.denominator()).multiply(BigDecimal.valueOf(factor.denominator()));
    }

    private static BigDecimal rounded(BigDecimal points) {
        return points.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
