package congvu.app.outcome;

import congvu.producers.delivery.KafkaAccess;
import congvu.schemas.catalogue.TopicSpec;
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
     * One look: whether nothing was held back, then where every topic ends, and how much of what is to be read is not
     * committed yet.
     */
    private record Look(boolean isIdle, Map<TopicPartition, Long> ends, long lag) {

        boolean isDone() {
            return isIdle && lag == 0;
        }
    }

    /**
     * Blocks until everything is digested.
     *
     * @param remaining told after each look how many records are still to be worked off
     * @throws InterruptedException when the waiting is called off
     */
    public void await(LongConsumer remaining) throws InterruptedException {
        try (Admin admin = kafka.admin("congvu-digestion")) {
            Look before = look(admin);
            while (true) {
                remaining.accept(before.lag());
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
                Look now = look(admin);
                if (now.isDone() && now.equals(before)) {
                    remaining.accept(0);
                    return;
                }
                before = now;
            }
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
            long lag = 0;
            for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
                if (inputs.contains(end.getKey().topic()) || isOurs(end.getKey().topic())) {
                    OffsetAndMetadata done = committed.get(end.getKey());
                    lag += Math.max(0, end.getValue() - (done == null ? 0 : done.offset()));
                }
            }
            return new Look(idle, ends, lag);
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
