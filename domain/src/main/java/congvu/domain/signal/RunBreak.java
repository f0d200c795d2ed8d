package congvu.domain.signal;

/**
 * Between this day and the next, days on which a rule holds are not one occurrence: a newer version of the rule holds on
 * earlier days too, which are over and keep their verdict.
 *
 * @param afterDay the last local day before the break
 */
public record RunBreak(String ruleId, int afterDay) {}
