package congvu.producers.reference;

import congvu.domain.reference.ReferenceBook;
import congvu.producers.delivery.KafkaAccess;
import congvu.producers.delivery.TopicPartitions;
import congvu.schemas.registry.RegistryException;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.RecordDecoder;
import congvu.schemas.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the reference topic to its end and keeps following it. One partition is enough: each has a copy of every record.
 *
 * <p>It also knows when it last saw the end of the topic, so that whoever asks about authority can fail closed while the
 * brokers do not answer.
 */
public final class ReferenceFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration ASK = Duration.ofSeconds(3);
    private static final long PAUSE_MILLIS = 1_000;
    private static final long JOIN_MILLIS = 10_000;

    private final Consumer<byte[], byte[]> consumer;
    private final RecordDecoder<SpecificRecord> decoder;
    private final TopicPartition partition;
    private final LongSupplier monotonicNanos;
    private final long staleNanos;
    private final Map<String, SpecificRecord> latest = new TreeMap<>();
    private final Thread thread =
            Thread.ofPlatform().name("congvu-reference-follower").daemon().unstarted(this::follow);
    private boolean isChanged = true;
    private long next;
    private volatile ReferenceBook book = ReferenceBook.empty();
    private volatile long seenEndNanos;
    private volatile boolean isStopping;

    private ReferenceFollower(KafkaAccess kafka, Duration stale, LongSupplier monotonicNanos) {
        this.consumer = kafka.consumer("congvu-reference-follower");
        this.decoder = new AvroSerdes(kafka.registry()).decoder(kafka.topics().reference());
        this.partition =
                TopicPartitions.of(consumer, kafka.topics().reference().name()).getFirst();
        this.monotonicNanos = monotonicNanos;
        this.staleNanos = stale.toNanos();
    }

    /**
     * Reads all there is, and then follows.
     *
     * @param stale after so long without having seen the end of the topic nothing is current any more
     * @throws congvu.producers.delivery.MissingTopicException when there is no such topic
     * @throws KafkaException when no broker answers
     */
    public static ReferenceFollower start(KafkaAccess kafka, Duration stale, LongSupplier monotonicNanos) {
        ReferenceFollower follower = new ReferenceFollower(kafka, stale, monotonicNanos);
        try {
            follower.readToEnd();
        } catch (RuntimeException failed) {
            follower.consumer.close();
            throw failed;
        }
        follower.thread.start();
        return follower;
    }

    /** What is on the topic; an apply that is under way is seen when it has come to rest. Contradictions are left out. */
    public ReferenceBook book() {
        return book;
    }

    /** Whether the end of the topic was seen a short while ago. */
    public boolean isCurrent() {
        return monotonicNanos.getAsLong() - seenEndNanos <= staleNanos;
    }

    @Override
    public void close() {
        isStopping = true;
        consumer.wakeup();
        try {
            thread.join(JOIN_MILLIS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private void readToEnd() {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = end();
        while (consumer.position(partition) < end) {
            consumer.poll(POLL).forEach(this::take);
        }
        next = consumer.position(partition);
        publish();
    }

    private void follow() {
        try (consumer) {
            while (!isStopping) {
                step();
            }
        } catch (WakeupException asked) {
            // Closed.
        }
    }

    private void step() {
        long from = next;
        try {
            ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
            polled.forEach(this::take);
            isChanged |= !polled.isEmpty();
            next = consumer.position(partition);
            if (polled.isEmpty() && next >= end()) {
                publish();
            }
        } catch (WakeupException asked) {
            throw asked;
        } catch (KafkaException | RegistryException away) {
            // Named by its class: a message may quote a record. What was polled is read again.
            LOG.atWarn()
                    .addKeyValue("failure", away.getClass().getSimpleName())
                    .log("The reference topic could not be followed for a moment.");
            consumer.seek(partition, from);
            pause();
        }
    }

    private long end() {
        Long end = consumer.endOffsets(List.of(partition), ASK).get(partition);
        return end == null ? Long.MAX_VALUE : end;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null) {
            latest.remove(key);
            return;
        }
        try {
            latest.put(key, decoder.decode(record.value()));
        } catch (WireException unreadable) {
            latest.remove(key);
        }
    }

    private void publish() {
        if (isChanged) {
            isChanged = false;
            book = PublishedReference.usableBook(ReferenceRecords.toSet(latest.values()));
        }
        seenEndNanos = monotonicNanos.getAsLong();
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            isStopping = true;
        }
    }
}
