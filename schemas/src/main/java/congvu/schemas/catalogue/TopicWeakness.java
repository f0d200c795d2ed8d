package congvu.schemas.catalogue;

/**
 * Where a topic is weaker than the catalogue says.
 *
 * @param topic name of the topic
 * @param setting what is weaker, by the name that Kafka's tools use
 * @param found what the cluster has
 * @param expected what it must have at least
 * @param wayOut what to do about it
 */
public record TopicWeakness(String topic, String setting, String found, String expected, String wayOut) {

    /** One sentence for people, with the way out. */
    public String message() {
        return "Expected " + setting + " " + expected + " for topic " + topic + ", but found " + found + ". " + wayOut;
    }
}
