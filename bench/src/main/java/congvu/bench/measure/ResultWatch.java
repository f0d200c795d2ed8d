package congvu.bench.measure;

import congvu.producers.delivery.KafkaAccess;
import congvu.schemas.catalogue.TopicSpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** A subscriber of results: reads committed records only, from where the topics end when it is opened. */
public final class ResultWatch implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);

    private final Consumer<byte[], byte[]> consumer;

    private ResultWatch(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Takes a record and the {@link System#nanoTime()} at which it was seen. */
    public interface Sight {
        void result(ConsumerRecord<byte[], byte[]> found, long seenAtNanos);
    }

    /** Opens one at the end of topics. */
    public static ResultWatch fromNow(KafkaAccess kafka, TopicSpec... topics) {
        Consumer<byte[], byte[]> consumer = kafka.consumer("congvu-bench-subscriber");
        List<TopicPartition> partitions = Arrays.stream(topics)
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // The end is looked up only when it is asked for.
        partitions.forEach(consumer::position);
        return new ResultWatch(consumer);
    }

    /** Waits a moment for records and returns how many there were. */
    public int look(Sight sight) {
        ConsumerRecords<byte[], byte[]> found = consumer.poll(POLL);
        long seenAt = System.nanoTime();
        found.forEach(record -> sight.result(record, seenAt));
        return found.count();
    }

    /** Takes everything up to where the topics end now. */
    public void drain(Sight sight) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            look(sight);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
