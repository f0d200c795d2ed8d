package congvu.bench.scenario;

import congvu.producers.delivery.KafkaAccess;
import congvu.streams.stage.PartitionNodes;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What the store of dossiers holds, read back from its changelog.
 *
 * @param keys how many
 * @param bytes of keys and packed values together
 */
record StatePayload(long keys, long bytes) {

    private static final Duration POLL = Duration.ofMillis(200);

    /** The latest value under each key counts. */
    static StatePayload read(KafkaAccess kafka, String applicationId) {
        String changelog = applicationId + "-" + PartitionNodes.DOSSIERS + "-changelog";
        Map<ByteBuffer, Integer> sizes = new HashMap<>();
        try (Consumer<byte[], byte[]> consumer = kafka.consumer("congvu-bench-payload")) {
            List<TopicPartition> partitions = consumer.partitionsFor(changelog).stream()
                    .map(found -> new TopicPartition(changelog, found.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (ConsumerRecord<byte[], byte[]> found : consumer.poll(POLL)) {
                    int size = found.value() == null ? 0 : found.key().length + found.value().length;
                    sizes.put(ByteBuffer.wrap(found.key()), size);
                }
            }
        }
        return new StatePayload(
                sizes.size(),
                sizes.values().stream().mapToLong(Integer::longValue).sum());
    }
}
