package congvu.domain.signal;

import congvu.domain.rule.RuleSubject;

/**
 * What a signal is about.
 *
 * @param id of the obligation or unit, or the token of the person
 */
public record SignalSubject(RuleSubject kind, String id) {}
