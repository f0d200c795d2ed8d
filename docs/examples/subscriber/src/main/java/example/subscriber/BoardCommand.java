package example.subscriber;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntPredicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The sample subscriber at a Kafka: {@code BoardCommand BOOTSTRAP REGISTRY_URL FOLDER}; prints its board
 * when it has changed and nothing more comes. */
public final class BoardCommand {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int ARGUMENTS = 3;

    private BoardCommand() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != ARGUMENTS) {
            System.err.println("Expected BOOTSTRAP REGISTRY_URL FOLDER.");
            System.exit(2);
        }
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        SampleSubscriber subscriber = new SampleSubscriber(folder, arguments[1]);
        AtomicReference<String> shown = new AtomicReference<>("");
        read(arguments[0], subscriber, records -> {
            if (records == 0) {
                show(subscriber.text(), shown);
            }
            return true;
        });
    }

    private static void show(String now, AtomicReference<String> shown) {
        if (!now.equals(shown.getAndSet(now))) {
            System.out.println(now + "\n");
        }
    }

    /**
     * Reads for as long as it is wanted. No group: where to go on stands beside the board, so that the two cannot part.
     *
     * @param isWanted asked after each poll, with the number of records that it brought
     */
    static void read(String bootstrapServers, SampleSubscriber subscriber, IntPredicate isWanted) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            partitions.forEach(place -> consumer.seek(place, subscriber.position(place.topic(), place.partition())));
            boolean wanted = true;
            while (wanted) {
                ConsumerRecords<byte[], byte[]> poll = consumer.poll(POLL);
                for (ConsumerRecord<byte[], byte[]> record : poll) {
                    subscriber.take(record.topic(), record.partition(), record.offset(), record.key(), record.value());
                }
                if (!poll.isEmpty()) {
                    subscriber.keep();
                }
                wanted = isWanted.test(poll.count());
            }
        }
    }

    /** A topic that is not there yet is not read. */
    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        Map<String, List<PartitionInfo>> there = consumer.listTopics();
        Set<String> wanted = Set.copyOf(SampleSubscriber.TOPICS);
        return there.entrySet().stream()
                .filter(topic -> wanted.contains(topic.getKey()))
                .flatMap(topic -> topic.getValue().stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }
}
