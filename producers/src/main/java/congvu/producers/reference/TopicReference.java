package congvu.producers.reference;

import congvu.producers.delivery.KafkaAccess;
import congvu.producers.delivery.TopicPartitions;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.RecordDecoder;
import congvu.schemas.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What the reference topic holds now.
 *
 * @param byPartition latest record by key, of each partition; a tombstone or a record that cannot be read has none
 */
record TopicReference(List<Map<String, SpecificRecord>> byPartition) {

    private static final Duration POLL = Duration.ofMillis(200);

    TopicReference {
        byPartition = List.copyOf(byPartition);
    }

    /** Reads the topic from begin to end. */
    static TopicReference read(KafkaAccess kafka) {
        String topic = kafka.topics().reference().name();
        RecordDecoder<SpecificRecord> decoder =
                new AvroSerdes(kafka.registry()).decoder(kafka.topics().reference());
        try (Consumer<byte[], byte[]> consumer = kafka.consumer("congvu-reference-reader")) {
            List<TopicPartition> partitions = TopicPartitions.of(consumer, topic);
            List<Map<String, SpecificRecord>> latest = new ArrayList<>();
            partitions.forEach(partition -> latest.add(new TreeMap<>()));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            readToEnd(consumer, partitions, record -> {
                Map<String, SpecificRecord> map = latest.get(record.partition());
                String key = new String(record.key(), StandardCharsets.UTF_8);
                decoded(decoder, record.value()).ifPresentOrElse(value -> map.put(key, value), () -> map.remove(key));
            });
            return new TopicReference(latest);
        }
    }

    /** What it says; every partition says the same once an apply is through. */
    ReferenceSet set() {
        return byPartition.isEmpty()
                ? ReferenceSet.empty()
                : ReferenceRecords.toSet(byPartition.getFirst().values());
    }

    /** The record that every partition agrees on, or null. */
    @Nullable
    SpecificRecord agreed(String key) {
        SpecificRecord first =
                byPartition.isEmpty() ? null : byPartition.getFirst().get(key);
        boolean agreed = first != null && byPartition.stream().allMatch(map -> first.equals(map.get(key)));
        return agreed ? first : null;
    }

    /** Every different record of any partition; more than one after an apply that was cut off. */
    List<SpecificRecord> held(String key) {
        return byPartition.stream()
                .flatMap(map -> Stream.ofNullable(map.get(key)))
                .distinct()
                .toList();
    }

    /** Keys of any partition. */
    Set<String> keys() {
        Set<String> keys = new HashSet<>();
        byPartition.forEach(map -> keys.addAll(map.keySet()));
        return keys;
    }

    private static void readToEnd(
            Consumer<byte[], byte[]> consumer,
            List<TopicPartition> partitions,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each) {
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
        while (!ends.isEmpty()) {
            consumer.poll(POLL).forEach(each);
            ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        }
    }

    private static Optional<SpecificRecord> decoded(RecordDecoder<SpecificRecord> decoder, byte @Nullable [] value) {
        try {
            return value == null ? Optional.empty() : Optional.of(decoder.decode(value));
        } catch (WireException e) {
            return Optional.empty();
        }
    }
}
