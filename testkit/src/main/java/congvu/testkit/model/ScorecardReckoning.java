package congvu.testkit.model;

import congvu.schemas.reference.ScoreComponentRecord;
import congvu.schemas.reference.ScorecardPolicyRecord;
import congvu.testkit.model.ShareReckoning.Fraction;
import congvu.testkit.model.ShareReckoning.Group;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Scorecards from scratch, of shares that were counted one by one. Shares no code with the domain. */
public final class ScorecardReckoning {
    private final ScorecardPolicyRecord policy;
    private final ShareReckoning shares;

    private ScorecardReckoning(ScorecardPolicyRecord policy, ShareReckoning shares) {
        this.policy = policy;
        this.shares = shares;
    }

    /** What must stand, by key. */
    public static Map<String, ExpectedCard> expect(ScorecardPolicyRecord policy, ShareReckoning shares) {
        ScorecardReckoning reckoning = new ScorecardReckoning(policy, shares);
        Map<String, ExpectedCard> expected = new TreeMap<>();
        shares.groups().forEach(group -> expected.put(group.key(), reckoning.card(group)));
        return expected;
    }

    private ExpectedCard card(Group group) {
        Map<String, String> components = new LinkedHashMap<>();
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal told = BigDecimal.ZERO;
        for (ScoreComponentRecord component : policy.getComponents()) {
            Fraction ratio = share(group, component.getMeasure());
            Fraction factor = share(group, component.getFactor());
            BigDecimal points = points(component, ratio, factor);
            if (points != null) {
                total = total.add(points);
                told = told.add(new BigDecimal(component.getMaxPoints()));
            }
            String reason = component.getAbsence() == null
                    ? "NO_CASES"
                    : component.getAbsence().name();
            components.put(
                    component.getComponentId(),
                    (ratio == null ? "-" : ratio.text()) + " " + (factor == null ? "-" : factor.text()) + " "
                            + (points == null ? reason : points.toPlainString()));
        }
        return new ExpectedCard(
                group.key(),
                components,
                total.setScale(2, RoundingMode.UNNECESSARY).toPlainString(),
                told.setScale(2, RoundingMode.UNNECESSARY).toPlainString());
    }

    private @Nullable Fraction share(Group group, @Nullable String measure) {
        return measure == null ? null : shares.of(group, measure);
    }

    /** In whole hundredths, by integers only. */
    private static @Nullable BigDecimal points(
            ScoreComponentRecord component, @Nullable Fraction ratio, @Nullable Fraction factor) {
        if (ratio == null) {
            return null;
        }
        Fraction times = factor == null ? new Fraction(1, 1) : factor;
        if (ratio.denominator() == 0 || times.denominator() == 0) {
            String whenNone = component.getPointsWhenNone();
            return whenNone == null ? null : new BigDecimal(whenNone).setScale(2, RoundingMode.HALF_UP);
        }
        BigInteger most = hundredths(component.getMaxPoints());
        BigInteger above = most.multiply(BigInteger.valueOf(100))
                .multiply(BigInteger.valueOf(ratio.numerator()))
                .multiply(BigInteger.valueOf(times.numerator()));
        BigInteger below = hundredths(component.getFullMarksRatio())
                .multiply(BigInteger.valueOf(ratio.denominator()))
                .multiply(BigInteger.valueOf(times.denominator()));
        BigInteger rounded = above.shiftLeft(1).add(below).divide(below.shiftLeft(1));
        return new BigDecimal(rounded.min(most), 2);
    }

    private static BigInteger hundredths(String decimal) {
        return new BigDecimal(decimal).movePointRight(2).toBigIntegerExact();
    }
}
