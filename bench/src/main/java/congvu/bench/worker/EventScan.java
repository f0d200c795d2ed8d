package congvu.bench.worker;

import congvu.bench.process.Report;
import congvu.bench.process.Usage;
import congvu.producers.delivery.KafkaAccess;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.DossierEventDecoder;
import congvu.schemas.wire.DossierEventView;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** One pass over all dossier events in one thread, decoded by the decoder that the topology uses. */
final class EventScan {

    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final KafkaAccess kafka;
    private final DossierEventDecoder decoder;
    private final DossierEventView view = new DossierEventView();

    /** Does something with an event; the view is used again for the next one. */
    interface Work {
        void event(byte[] key, DossierEventView view);
    }

    EventScan(KafkaAccess kafka) {
        // Larger polls than the default: this is meant to be a limit.
        Map<String, Object> properties = new HashMap<>(kafka.properties());
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000);
        this.kafka = new KafkaAccess(properties, kafka.registry(), kafka.topics());
        decoder = new AvroSerdes(kafka.registry()).dossierEvents();
    }

    /**
     * Reads from the first record to where the topic ends now.
     *
     * @param finish done once after the last event, within what is measured
     * @return how many events, and what time and processor time they took
     */
    Report run(String word, Work work, Runnable finish) {
        try (Consumer<byte[], byte[]> consumer = kafka.consumer("congvu-bench-scan")) {
            String topic = kafka.topics().dossiers().name();
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(found -> new TopicPartition(topic, found.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long expected = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            long cpuNanos = Usage.now().cpuNanos();
            long startNanos = System.nanoTime();
            long events = 0;
            while (events < expected) {
                events += decodeAll(consumer.poll(PATIENCE), work);
            }
            finish.run();
            return Report.of(word)
                    .with("events", events)
                    .with("nanos", System.nanoTime() - startNanos)
                    .with("cpuNanos", Usage.now().cpuNanos() - cpuNanos);
        }
    }

    private int decodeAll(ConsumerRecords<byte[], byte[]> records, Work work) {
        for (ConsumerRecord<byte[], byte[]> found : records) {
            decoder.decode(found.value(), view);
            work.event(found.key(), view);
        }
        return records.count();
    }
}
