package congvu.producers.delivery;

/** The brokers answer, but a topic of the catalogue is not there. The message names the way out. */
public final class MissingTopicException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MissingTopicException(String topic) {
        super("Expected the topic " + topic + ", but the brokers have none of that name;"
                + " create it with: congvu topics apply");
    }
}
