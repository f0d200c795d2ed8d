package congvu.domain.rate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One formula over one cell.
 *
 * @param excluded cases of the cell that the formula leaves out
 * @param isAllWithoutDeadline whether there are cases and none of them has a deadline
 */
public record RateValue(long numerator, long denominator, long excluded, boolean isAllWithoutDeadline) {
    /** Decimal places of a published ratio; halves round up. */
    public static final int RATIO_DECIMALS = 6;

    /** Numerator over denominator, rounded; null when the denominator is 0. */
    public @Nullable Double ratio() {
        if (denominator == 0) {
            return null;
        }
        return BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(denominator), RATIO_DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }

    /** Why there is no ratio; null when there is one. */
    public @Nullable UnavailableReason unavailableReason() {
        if (denominator != 0) {
            return null;
        }
        return isAllWithoutDeadline ? UnavailableReason.NO_DEADLINE : UnavailableReason.NO_CASES;
    }
}
