package congvu.domain.rule;

/**
 * Where the event stands that says a fact: evidence, never a reason.
 *
 * @param eventId unique within its source
 * @param topic that holds it
 * @param partition that holds it
 * @param offset its offset
 */
public record FactPlace(String eventId, String topic, int partition, long offset) {}
