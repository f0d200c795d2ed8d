package congvu.domain.scorecard;

import congvu.domain.scorecard.Scoring.Total;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit scored in a period. What cannot be told adds neither points nor a maximum: there is no total that stands for
 * more than was told.
 *
 * @param groups those that have components
 * @param points the sum of the points told
 * @param toldMaximum the sum of the maxima of the components told
 * @param maximum the sum of all maxima
 * @param band null when the basis of the policy lets none be told, or none is reached
 */
public record Scorecard(
        ScorecardPolicy policy,
        List<ScoredComponent> components,
        List<GroupScore> groups,
        BigDecimal points,
        BigDecimal toldMaximum,
        BigDecimal maximum,
        @Nullable String band) {

    /** The scorecard over these sums: a pure function of both. */
    public static Scorecard of(ScorecardPolicy policy, ScoreSums sums) {
        List<ScoredComponent> components = new ArrayList<>(policy.components().size());
        for (ComponentPolicy component : policy.components()) {
            components.add(Scoring.score(component, sums));
        }
        List<GroupScore> groups = new ArrayList<>();
        for (ScoreGroup group : ScoreGroup.values()) {
            Total total = Scoring.total(components, group);
            if (total.components() > 0) {
                groups.add(new GroupScore(group, total.points(), total.toldMaximum(), total.maximum()));
            }
        }
        Total total = Scoring.total(components, null);
        return new Scorecard(
                policy,
                List.copyOf(components),
                List.copyOf(groups),
                total.points(),
                total.toldMaximum(),
                total.maximum(),
                Scoring.bandOf(policy, total));
    }
}
