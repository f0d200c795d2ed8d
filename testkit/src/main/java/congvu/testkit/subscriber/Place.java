package congvu.testkit.subscriber;

/**
 * A partition of a topic.
 *
 * @param topic name of the topic
 * @param partition its number
 */
public record Place(String topic, int partition) {}
