package congvu.domain.scorecard;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How one component is scored: {@code points = maxPoints * min(1, ratio * factor / fullMarksAt)}, half up to two decimals.
 *
 * @param id of the component in the national index, for instance 2.1
 * @param maxPoints 0 for one that is told for information only
 * @param measure the ratio; null exactly when {@code absence} is told
 * @param factor another ratio that multiplies it; null for none
 * @param fullMarksAt the knee: from this ratio on it has all its points; 1 for a straight line
 * @param pointsWhenNone its points when there is nothing to divide by; null: it has none, and says so
 * @param absence why it cannot be told at all; null when it can
 */
public record ComponentPolicy(
        String id,
        ScoreGroup group,
        BigDecimal maxPoints,
        @Nullable ScoreMeasure measure,
        @Nullable ScoreMeasure factor,
        BigDecimal fullMarksAt,
        @Nullable BigDecimal pointsWhenNone,
        @Nullable AbsenceReason absence) {

    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(100);

    public ComponentPolicy {
        require(!id.isEmpty(), id, "an id");
        require(isWithin(maxPoints, MOST_POINTS), id, "maxPoints from 0 to 100");
        require(isWithin(fullMarksAt, BigDecimal.ONE) && fullMarksAt.signum() > 0, id, "fullMarksAt above 0, to 1");
        require(pointsWhenNone == null || isWithin(pointsWhenNone, maxPoints), id, "pointsWhenNone up to maxPoints");
        require((measure == null) != (absence == null), id, "either a measure or an absence");
        require(factor == null || measure != null, id, "a measure where a factor is told");
        require(absence != AbsenceReason.NO_CASES, id, "an absence that no number of cases mends");
    }

    /** One that no event can tell. */
    public static ComponentPolicy absent(String id, ScoreGroup group, BigDecimal maxPoints, AbsenceReason absence) {
        return new ComponentPolicy(id, group, maxPoints, null, null, BigDecimal.ONE, null, absence);
    }

    /** Whether it bears no points. */
    public boolean isInformation() {
        return maxPoints.signum() == 0;
    }

    private static boolean isWithin(BigDecimal value, BigDecimal most) {
        return value.signum() >= 0 && value.compareTo(most) <= 0;
    }

    private static void require(boolean holds, String id, String what) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "Expected " + what + " for component " + id + ", but found something else.");
        }
    }
}
