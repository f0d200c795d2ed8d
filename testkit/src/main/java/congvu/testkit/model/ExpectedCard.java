package congvu.testkit.model;

import java.util.Map;

/**
 * One scorecard as the model finds it, as text.
 *
 * @param key {@code unit[/**]|period}
 * @param components by component: numerator, denominator, those of the factor, points or the reason why there are none
 */
public record ExpectedCard(String key, Map<String, String> components, String totalPoints, String toldMaximum) {}
