package congvu.domain.scorecard;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One component as scored.
 *
 * @param ratio what it counts; null when no event can tell it
 * @param factor what multiplies it; null for nothing
 * @param share ratio times factor, two decimals, half up; null when there is none
 * @param points two decimals, half up; null when there are none
 * @param absence why there are no points; null when there are
 */
public record ScoredComponent(
        ComponentPolicy policy,
        @Nullable ScoreRatio ratio,
        @Nullable ScoreRatio factor,
        @Nullable BigDecimal share,
        @Nullable BigDecimal points,
        @Nullable AbsenceReason absence) {}
