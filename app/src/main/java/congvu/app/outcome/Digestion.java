package congvu.app.outcome;

import congvu.producers.delivery.KafkaAccess;
import congvu.schemas.catalogue.TopicSpec;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells when the processors have worked off all that is on the input topics, so that the result topics say all there is
 * to say.
 *
 * <p>That is so when every record on the topics that the application reads is committed, nothing is held back inside, and
 * all this and the ends of all topics are the same at a second look, later by more than a commit takes: what was let go
 * just before the first look is then to be seen.
 */
public final class Digestion {

    private static final long BETWEEN_LOOKS_MILLIS = 400;
    private static final int LOOKS_BEFORE_A_CLOSER_ONE = 10;
    private static final int MOST_LOOKS_ALIKE = 300;
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final KafkaAccess kafka;
    private final String applicationId;
    private final BooleanSupplier isIdle;

    /** @param isIdle whether the processors hold nothing back for later; throws when they have stopped */
    public Digestion(KafkaAccess kafka, String applicationId, BooleanSupplier isIdle) {
        this.kafka = kafka;
        this.applicationId = applicationId;
        this.isIdle = isIdle;
    }

    /**
     * One look: whether nothing was held back, then where every topic ends, and from which offset on what is to be read is
     * not committed yet.
     */
    private record Look(boolean isIdle, Map<TopicPartition, Long> ends, Map<TopicPartition, Long> behind) {

        boolean isDone() {
            return isIdle && behind.isEmpty();
        }

        /** How many records, marks of transactions included. */
        long lag() {
            return behind.entrySet().stream()
                    .mapToLong(entry -> ends.getOrDefault(entry.getKey(), 0L) - entry.getValue())
                    .sum();
        }
    }

    /**
     * Blocks until everything is digested.
     *
     * @param remaining told after each look how many records are still to be worked off
     * @throws InterruptedException when the waiting is called off
     * @throws IllegalStateException when nothing moves for minutes although something is left
     */
    public void await(LongConsumer remaining) throws InterruptedException {
        try (Admin admin = kafka.admin("congvu-digestion")) {
            Look before = look(admin);
            int same = 0;
            while (!isDigested(before, same)) {
                if (same > MOST_LOOKS_ALIKE) {
                    throw new IllegalStateException(
                            "Expected the processors to go on, but for minutes nothing has moved:"
                                    + " idle " + before.isIdle() + ", records to be worked off " + before.behind()
                                    + " of "
                                    + before.ends() + ".");
                }
                remaining.accept(before.lag());
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
                Look now = look(admin);
                same = now.equals(before) ? same + 1 : 0;
                before = now;
            }
            remaining.accept(0);
        }
    }

    private boolean isDigested(Look look, int same) {
        if (same == 0 || !look.isIdle()) {
            return false;
        }
        return look.isDone() || (same % LOOKS_BEFORE_A_CLOSER_ONE == 0 && !holdsRecords(look));
    }

    /**
     * Whether there are records in what is not committed. Marks of transactions alone are never committed by an engine that
     * has met no record behind them since it started.
     */
    private boolean holdsRecords(Look look) {
        Map<TopicPartition, Long> behind = look.behind();
        try (Consumer<byte[], byte[]> consumer = kafka.consumer("congvu-digestion")) {
            consumer.assign(behind.keySet());
            behind.forEach(consumer::seek);
            while (behind.keySet().stream()
                    .anyMatch(partition ->
                            consumer.position(partition) < look.ends().getOrDefault(partition, 0L))) {
                if (!consumer.poll(PATIENCE).isEmpty()) {
                    return true;
                }
            }
            return false;
        }
    }

    private Look look(Admin admin) throws InterruptedException {
        boolean idle = isIdle.getAsBoolean();
        try {
            Set<String> inputs =
                    kafka.topics().coPartitioned().stream().map(TopicSpec::name).collect(Collectors.toSet());
            Set<String> ours = admin.listTopics().names().get().stream()
                    .filter(name -> isOurs(name) || kafka.topics().find(name).isPresent())
                    .collect(Collectors.toSet());
            Map<TopicPartition, Long> ends = ends(admin, ours);
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(applicationId)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, Long> behind = new HashMap<>();
            ends.forEach((partition, end) -> {
                OffsetAndMetadata done = committed.get(partition);
                long offset = done == null ? 0 : done.offset();
                boolean isRead = inputs.contains(partition.topic()) || isOurs(partition.topic());
                if (isRead && offset < end) {
                    behind.put(partition, offset);
                }
            });
            return new Look(idle, ends, behind);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof KafkaException cause ? cause : new KafkaException(failure.getCause());
        }
    }

    /** A topic that the application writes to itself in order to read it again. */
    private boolean isOurs(String topic) {
        return topic.startsWith(applicationId + "-") && topic.endsWith("-repartition");
    }

    private static Map<TopicPartition, Long> ends(Admin admin, Collection<String> topics)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> asked = admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }
}
