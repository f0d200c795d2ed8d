package congvu.producers.delivery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** Sends a record to every partition of a broadcast topic. */
public final class Broadcast {

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final int partitions;

    /** @throws MissingTopicException when there is no such topic */
    public Broadcast(Producer<byte[], byte[]> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
        this.partitions = TopicPartitions.count(producer, topic);
    }

    public int partitions() {
        return partitions;
    }

    /** Sends a value, or with null a tombstone, under the same key to every partition, without waiting. */
    public List<Future<RecordMetadata>> send(String key, byte @Nullable [] value) {
        List<Future<RecordMetadata>> sent = new ArrayList<>(partitions);
        for (int partition = 0; partition < partitions; partition++) {
            sent.add(producer.send(new ProducerRecord<>(topic, partition, bytes(key), value)));
        }
        return sent;
    }

    /** Sends a value to every partition under the number of the partition, without waiting: a tick. */
    public List<Future<RecordMetadata>> sendByPartition(byte[] value) {
        List<Future<RecordMetadata>> sent = new ArrayList<>(partitions);
        for (int partition = 0; partition < partitions; partition++) {
            sent.add(producer.send(new ProducerRecord<>(topic, partition, bytes(Integer.toString(partition)), value)));
        }
        return sent;
    }

    /**
     * Waits until every record is acknowledged.
     *
     * @return the highest time of appending that a broker gave, UTC milliseconds; -1 for none
     * @throws KafkaException when one of them is not accepted
     */
    public static long await(List<Future<RecordMetadata>> sent) {
        long latest = -1;
        for (Future<RecordMetadata> one : sent) {
            try {
                latest = Math.max(latest, one.get().timestamp());
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
            }
        }
        return latest;
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
