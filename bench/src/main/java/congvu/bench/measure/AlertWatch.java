package congvu.bench.measure;

import congvu.producers.delivery.KafkaAccess;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** A subscriber of alerts: reads committed records only, from where the topic ends when it is opened. */
public final class AlertWatch implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);

    private final Consumer<byte[], byte[]> consumer;

    private AlertWatch(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Takes an alert and the {@link System#nanoTime()} at which it was seen. */
    public interface Sight {
        void alert(ConsumerRecord<byte[], byte[]> found, long seenAtNanos);
    }

    /** Opens one at the end of the topic. */
    public static AlertWatch fromNow(KafkaAccess kafka) {
        Consumer<byte[], byte[]> consumer = kafka.consumer("congvu-bench-subscriber");
        List<TopicPartition> partitions = consumer
                .partitionsFor(kafka.topics().alerts().name())
                .stream()
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // The end is looked up only when it is asked for.
        partitions.forEach(consumer::position);
        return new AlertWatch(consumer);
    }

    /** Waits a moment for alerts and returns how many there were. */
    public int look(Sight sight) {
        ConsumerRecords<byte[], byte[]> found = consumer.poll(POLL);
        long seenAt = System.nanoTime();
        found.forEach(alert -> sight.alert(alert, seenAt));
        return found.count();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
