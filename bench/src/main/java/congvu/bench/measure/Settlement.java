package congvu.bench.measure;

import congvu.producers.delivery.KafkaAccess;
import congvu.schemas.catalogue.TopicSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells when everything that an application reads, its inner topics included, has been worked off and committed, so that
 * a consumer of committed records sees every result.
 */
public final class Settlement implements AutoCloseable {

    private static final long BETWEEN_LOOKS_MILLIS = 50;

    /** Longer than a commit takes, and a way through the inner topics. */
    private static final long QUIET_NANOS = Duration.ofMillis(700).toNanos();

    private final Admin admin;
    private final KafkaAccess kafka;
    private final String applicationId;

    public Settlement(KafkaAccess kafka, String applicationId) {
        this.kafka = kafka;
        this.applicationId = applicationId;
        admin = kafka.admin("congvu-bench-settlement");
    }

    /** Where result topics end, and whether all input is committed. */
    private record Look(Map<TopicPartition, Long> resultEnds, long lag) {}

    /**
     * When it was done, each by {@link System#nanoTime()}.
     *
     * @param workedOffNanos the first look at which all that had been sent was read and committed, the inner topics too
     * @param quietNanos the last look at which something new came out: rates are held back for a while on purpose
     */
    public record Settled(long workedOffNanos, long quietNanos) {}

    /**
     * Waits until nothing is left, and nothing new comes for a while.
     *
     * @param isIdle whether the application holds nothing back
     * @param patience how long at most
     */
    public Settled await(BooleanSupplier isIdle, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        Look before = look();
        long quietNanos = System.nanoTime();
        long workedOffNanos = before.lag() == 0 ? quietNanos : 0;
        while (before.lag() > 0 || System.nanoTime() - quietNanos < QUIET_NANOS || !isIdle.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "Expected the application " + applicationId + " to work off its input in "
                                + patience.toSeconds() + " s, but " + before.lag() + " records are left.");
            }
            sleep();
            Look now = look();
            if (!now.equals(before)) {
                quietNanos = System.nanoTime();
            }
            if (workedOffNanos == 0 && now.lag() == 0) {
                workedOffNanos = System.nanoTime();
            }
            before = now;
        }
        return new Settled(workedOffNanos, quietNanos);
    }

    /** Where each partition of a topic ends for a reader of committed records. */
    public Map<TopicPartition, Long> ends(TopicSpec topic) {
        return endsOf(Set.of(topic.name()));
    }

    @Override
    public void close() {
        admin.close();
    }

    private Look look() {
        try {
            Set<String> read =
                    kafka.topics().coPartitioned().stream().map(TopicSpec::name).collect(Collectors.toSet());
            admin.listTopics().names().get().stream().filter(this::isInner).forEach(read::add);
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(applicationId)
                    .partitionsToOffsetAndMetadata()
                    .get();
            long lag = 0;
            for (Map.Entry<TopicPartition, Long> end : endsOf(read).entrySet()) {
                OffsetAndMetadata done = committed.get(end.getKey());
                lag += Math.max(0, end.getValue() - (done == null ? 0 : done.offset()));
            }
            return new Look(endsOf(results()), lag);
        } catch (InterruptedException | ExecutionException failure) {
            throw unavailable(failure);
        }
    }

    private boolean isInner(String topic) {
        return topic.startsWith(applicationId + "-") && topic.endsWith("-repartition");
    }

    private Set<String> results() {
        return kafka.topics().all().stream()
                .filter(topic -> !topic.kind().isCoPartitioned())
                .map(TopicSpec::name)
                .collect(Collectors.toSet());
    }

    private Map<TopicPartition, Long> endsOf(Set<String> topics) {
        try {
            List<TopicPartition> partitions = new ArrayList<>();
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get()
                    .forEach((name, found) -> found.partitions()
                            .forEach(partition -> partitions.add(new TopicPartition(name, partition.partition()))));
            Map<TopicPartition, OffsetSpec> asked = partitions.stream()
                    .collect(Collectors.toMap(partition -> partition, unused -> OffsetSpec.latest()));
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (InterruptedException | ExecutionException failure) {
            throw unavailable(failure);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        } catch (InterruptedException asked) {
            throw unavailable(asked);
        }
    }

    private static KafkaException unavailable(Exception failure) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return new KafkaException("Expected the broker to tell how far the application is, but it did not.", failure);
    }
}
