package congvu.rules.coherence;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a rule.
 *
 * @param legId the leg at fault, null when it is the rule as a whole
 * @param field of the rule or leg, as in the schema of rule records
 * @param complaint what was expected, what was found and the way out
 */
public record RuleProblem(@Nullable String legId, String field, String complaint) {}
