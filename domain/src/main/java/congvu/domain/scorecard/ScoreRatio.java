package congvu.domain.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A share as an exact fraction. */
public record ScoreRatio(long numerator, long denominator) {

    /** The whole: a factor that changes nothing. */
    public static final ScoreRatio ONE = new ScoreRatio(1, 1);

    /** Whether there is nothing to divide by. */
    public boolean isOfNothing() {
        return denominator == 0;
    }

    /** With so many decimals, half up; null when there is nothing to divide by. */
    public @Nullable BigDecimal rounded(int decimals) {
        return isOfNothing()
                ? null
                : BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
    }
}
