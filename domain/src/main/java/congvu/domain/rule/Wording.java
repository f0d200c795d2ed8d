package congvu.domain.rule;

/**
 * What a rule tells people; no placeholders: what it is about stands in the fields of the signal.
 *
 * @param vi in Vietnamese
 * @param en in English
 */
public record Wording(String vi, String en) {}
