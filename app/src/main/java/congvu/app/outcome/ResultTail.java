package congvu.app.outcome;

import congvu.producers.delivery.KafkaAccess;
import congvu.producers.delivery.TopicPartitions;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.RecordDecoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Follows topics of results as they are committed. */
public final class ResultTail implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final Map<String, RecordDecoder<SpecificRecord>> decoders = new HashMap<>();
    private final Map<TopicPartition, Long> endsAtOpening;

    private ResultTail(KafkaAccess kafka, Collection<TopicSpec> topics, boolean fromBeginning) {
        AvroSerdes serdes = new AvroSerdes(kafka.registry());
        consumer = kafka.consumer("congvu-watch");
        List<TopicPartition> partitions = new ArrayList<>();
        for (TopicSpec topic : topics) {
            decoders.put(topic.name(), serdes.decoder(topic));
            partitions.addAll(TopicPartitions.of(consumer, topic.name()));
        }
        consumer.assign(partitions);
        if (fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
        endsAtOpening = consumer.endOffsets(partitions);
    }

    /** @param fromBeginning whether what is there already is shown too */
    public static ResultTail open(KafkaAccess kafka, Collection<TopicSpec> topics, boolean fromBeginning) {
        return new ResultTail(kafka, topics, fromBeginning);
    }

    /** Waits a moment for records and hands them over; tombstones are passed over. */
    public void next(java.util.function.Consumer<SpecificRecord> onRecord) {
        for (ConsumerRecord<byte[], byte[]> found : consumer.poll(PATIENCE)) {
            if (found.value() != null) {
                onRecord.accept(
                        Objects.requireNonNull(decoders.get(found.topic())).decode(found.value()));
            }
        }
    }

    /** Whether all that was there at the opening has been handed over. */
    public boolean isAtEnd() {
        return endsAtOpening.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
