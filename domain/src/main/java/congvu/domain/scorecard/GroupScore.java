package congvu.domain.scorecard;

import java.math.BigDecimal;

/**
 * What a group comes to.
 *
 * @param points the sum of what its components are told to have
 * @param toldMaximum the sum of the maxima of those components
 * @param maximum the sum of the maxima of all of them
 */
public record GroupScore(ScoreGroup group, BigDecimal points, BigDecimal toldMaximum, BigDecimal maximum) {}
