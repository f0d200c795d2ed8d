package congvu.domain.fact;

import congvu.domain.rule.Fact;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.FactPlace;
import org.jspecify.annotations.Nullable;

/**
 * A rating of one contact.
 *
 * @param key id of the case
 * @param categoryCode empty for none
 * @param score overall, 1 (worst) to 5; 0 where none is told
 * @param attitudeScore attitude of the official, 1 (worst) to 5; 0 where none is told
 * @param namesOfficial whether an official is rated
 */
public record RatingFact(
        String key,
        String unitId,
        long at,
        int epochDay,
        @Nullable FactPlace place,
        String categoryCode,
        int score,
        int attitudeScore,
        boolean namesOfficial)
        implements Fact {

    @Override
    public FactKind kind() {
        return FactKind.RATING;
    }
}
