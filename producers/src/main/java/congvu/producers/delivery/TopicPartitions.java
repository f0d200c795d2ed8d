package congvu.producers.delivery;

import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The partitions of a topic that must be there. */
public final class TopicPartitions {

    private TopicPartitions() {}

    /**
     * All of them, by number.
     *
     * @throws MissingTopicException when there is no such topic
     * @throws TimeoutException when no broker answers
     */
    public static List<TopicPartition> of(Consumer<?, ?> consumer, String topic) {
        List<TopicPartition> found = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .sorted(Comparator.comparingInt(TopicPartition::partition))
                .toList();
        if (found.isEmpty()) {
            throw new MissingTopicException(topic);
        }
        return found;
    }

    /**
     * How many there are.
     *
     * <p>A producer waits for a topic to appear, up to its {@code max.block.ms}, and then says that time was up; what the
     * brokers answered meanwhile is the cause.
     *
     * @throws MissingTopicException when there is no such topic
     * @throws TimeoutException when no broker answers
     */
    static int count(Producer<?, ?> producer, String topic) {
        try {
            int found = producer.partitionsFor(topic).size();
            if (found == 0) {
                throw new MissingTopicException(topic);
            }
            return found;
        } catch (TimeoutException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new MissingTopicException(topic);
            }
            throw e;
        }
    }
}
