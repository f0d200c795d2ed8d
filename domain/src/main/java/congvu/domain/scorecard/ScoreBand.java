package congvu.domain.scorecard;

import java.math.BigDecimal;

/**
 * A ranking band.
 *
 * @param name as the policy calls it
 * @param fromPoints of 100, inclusive
 */
public record ScoreBand(String name, BigDecimal fromPoints) {}
