package congvu.producers.importing.replay;

import congvu.producers.delivery.KafkaAccess;
import congvu.producers.delivery.MissingTopicException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * How far an import was accepted, kept by the broker as an offset of the import's own consumer group.
 *
 * <p>The offset counts events, not records of the log. Its note names the identity of the topic, so that a position
 * does not outlive a topic that was deleted and made anew. A broker forgets it after {@code offsets.retention.minutes},
 * seven days by default; a later run then sends everything again, which never brings doubles: an event that is still
 * known counts as a duplicate, one of a dossier that was closed longer ago than it is kept is refused as TOO_LATE.
 */
public final class ImportPosition implements AutoCloseable {

    private final Consumer<byte[], byte[]> consumer;
    private final TopicPartition anchor;
    private final Uuid topicId;

    ImportPosition(Consumer<byte[], byte[]> consumer, TopicPartition anchor, Uuid topicId) {
        this.consumer = consumer;
        this.anchor = anchor;
        this.topicId = topicId;
    }

    /**
     * Finds the identity of the topic.
     *
     * @param importId name of the import, also of its group
     * @param topic to which the import sends its events
     * @throws MissingTopicException when there is no such topic
     * @throws KafkaException when no broker answers
     */
    public static ImportPosition of(KafkaAccess kafka, String importId, String topic) {
        Uuid topicId = topicId(kafka, importId, topic);
        return new ImportPosition(
                kafka.consumer(importId + "-position", importId), new TopicPartition(topic, 0), topicId);
    }

    /** To which the import sends its events. */
    String topic() {
        return anchor.topic();
    }

    ConsumerGroupMetadata group() {
        return consumer.groupMetadata();
    }

    Map<TopicPartition, OffsetAndMetadata> offsets(int accepted) {
        return Map.of(anchor, new OffsetAndMetadata(accepted, topicId.toString()));
    }

    /** Reads it, settled: a consumer that reads committed records only waits for open transactions. */
    int read() {
        @Nullable OffsetAndMetadata found = consumer.committed(Set.of(anchor)).get(anchor);
        if (found == null || !topicId.toString().equals(found.metadata())) {
            return 0;
        }
        return Math.toIntExact(found.offset());
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static Uuid topicId(KafkaAccess kafka, String importId, String topic) {
        try (Admin admin = kafka.admin(importId + "-topic")) {
            Map<String, TopicDescription> found =
                    admin.describeTopics(List.of(topic)).allTopicNames().get();
            return Objects.requireNonNull(found.get(topic), topic).topicId();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new MissingTopicException(topic);
            }
            throw new KafkaException(
                    "Expected the brokers to tell of the topic " + topic + ", but found: " + e.getCause()
                            + " Check that they run and can be reached.",
                    e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
