package congvu.producers.clock;

/** Where ticks go. */
public interface TickOutlet extends AutoCloseable {

    /**
     * Tells a time to every partition and waits until all have it.
     *
     * @return time that the broker put on it, UTC milliseconds
     * @throws org.apache.kafka.common.KafkaException when not all took it
     */
    long tell(long nowMillis);

    @Override
    void close();
}
