package congvu.app.outcome;

import congvu.producers.delivery.KafkaAccess;
import congvu.producers.delivery.TopicPartitions;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.RecordDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Reads a topic from its first record to where it ended at the call; committed records only, in order by partition. */
public final class TopicReader {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final KafkaAccess kafka;

    public TopicReader(KafkaAccess kafka) {
        this.kafka = kafka;
    }

    /** Hands over every record with its key; a tombstone has no value. */
    public <V extends SpecificRecord> void read(TopicSpec topic, BiConsumer<String, @Nullable V> sink) {
        read(topic, key -> true, sink);
    }

    /** Hands over the records whose key is wanted, and decodes no others. */
    public <V extends SpecificRecord> void read(
            TopicSpec topic, Predicate<String> isWanted, BiConsumer<String, @Nullable V> sink) {
        RecordDecoder<V> decoder = new AvroSerdes(kafka.registry()).decoder(topic);
        scan(topic, found -> {
            String key = new String(found.key(), StandardCharsets.UTF_8);
            if (isWanted.test(key)) {
                byte[] value = found.value();
                sink.accept(key, value == null ? null : decoder.decode(value));
            }
        });
    }

    /** Hands over every record as it stands in the log. */
    void scan(TopicSpec topic, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> sink) {
        try (Consumer<byte[], byte[]> consumer = kafka.consumer("congvu-reader")) {
            List<TopicPartition> partitions = TopicPartitions.of(consumer, topic.name());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(PATIENCE).forEach(sink);
            }
        }
    }
}
