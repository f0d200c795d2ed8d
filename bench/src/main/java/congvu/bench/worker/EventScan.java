package congvu.bench.worker;

import congvu.bench.process.Report;
import congvu.bench.process.Usage;
import congvu.producers.delivery.KafkaAccess;
import congvu.schemas.catalogue.TopicSpec;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** One pass over an input topic in one thread. */
final class EventScan {
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final KafkaAccess kafka;
    private final String topic;

    /** Does something with an event. */
    interface Work {
        void event(byte[] key, byte[] value);
    }

    EventScan(KafkaAccess kafka, TopicSpec topic) {
        // Larger polls than the default: this is meant to be a limit.
        Map<String, Object> properties = new HashMap<>(kafka.properties());
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000);
        this.kafka = new KafkaAccess(properties, kafka.registry(), kafka.topics());
        this.topic = topic.name();
    }

    /**
     * Reads to where the topic ends now.
     *
     * @param from first offset of each partition, by its number; a partition without one is read from the beginning
     * @param finish done once after the last event, within what is measured
     * @return how many events, and what time and processor time they took
     */
    Report run(String word, List<Long> from, Work work, Runnable finish) {
        try (Consumer<byte[], byte[]> consumer = kafka.consumer("congvu-bench-scan")) {
            long expected = seek(consumer, from);
            long cpuNanos = Usage.now().cpuNanos();
            long startNanos = System.nanoTime();
            long events = 0;
            while (events < expected) {
                events += hand(consumer.poll(PATIENCE), work);
            }
            finish.run();
            return Report.of(word)
                    .with("events", events)
                    .with("nanos", System.nanoTime() - startNanos)
                    .with("cpuNanos", Usage.now().cpuNanos() - cpuNanos);
        }
    }

    /** Returns how many records there are to the end. */
    private long seek(Consumer<byte[], byte[]> consumer, List<Long> from) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(found -> new TopicPartition(topic, found.partition()))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long expected = 0;
        for (TopicPartition partition : partitions) {
            long first = partition.partition() < from.size() ? from.get(partition.partition()) : 0;
            consumer.seek(partition, first);
            expected += ends.getOrDefault(partition, first) - first;
        }
        return expected;
    }

    private static int hand(ConsumerRecords<byte[], byte[]> records, Work work) {
        for (ConsumerRecord<byte[], byte[]> found : records) {
            work.event(found.key(), found.value());
        }
        return records.count();
    }
}
