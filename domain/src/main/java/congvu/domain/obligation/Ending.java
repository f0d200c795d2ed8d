package congvu.domain.obligation;

/**
 * The end of one cycle of an obligation.
 *
 * @param at epoch milliseconds
 * @param eventId the event that ended it: the completion without which nothing is ever resolved
 */
public record Ending(EndKind kind, long at, String eventId) {}
