package congvu.producers.importing.replay;

import congvu.producers.ProducersMeters;
import congvu.producers.delivery.Broadcast;
import congvu.producers.delivery.KafkaAccess;
import congvu.schemas.clock.Tick;
import congvu.schemas.clock.TickMode;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.RecordEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Sends a replay to Kafka, one transaction per commit.
 *
 * <p>The position travels in the same transaction as the events, as an offset of a consumer group of the import's own
 * name: after a kill at any moment either both are there or neither is. No file is needed beside the log.
 */
public final class KafkaReplayTarget implements ReplayTarget {

    private static final long MILLISECOND_NANOS = 1_000_000L;
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

    private final Producer<byte[], byte[]> producer;
    private final Broadcast clock;
    private final RecordEncoder<Tick> ticks;
    private final String source;
    private final String topic;
    private final ImportPosition position;
    private final LongSupplier monotonicNanos;
    private final ProducersMeters meters;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();
    private boolean open;
    private @Nullable Long acknowledgedNanos;

    /**
     * Takes over the import: a run of it that is still alive elsewhere is shut out. Producer and position are closed when
     * that fails, as by {@link #close}.
     *
     * @param producer transactional, not yet initialised
     * @param source told in each tick
     * @param monotonicNanos only to keep two records out of the same millisecond
     */
    public KafkaReplayTarget(
            KafkaAccess kafka,
            Producer<byte[], byte[]> producer,
            ImportPosition position,
            String source,
            LongSupplier monotonicNanos,
            ProducersMeters meters) {
        this.producer = producer;
        this.position = position;
        this.source = source;
        this.monotonicNanos = monotonicNanos;
        this.meters = meters;
        this.topic = position.topic();
        try {
            this.ticks = new AvroSerdes(kafka.registry()).encoder(kafka.topics().clock());
            producer.initTransactions();
            this.clock = new Broadcast(producer, kafka.topics().clock().name());
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    @Override
    public int acceptedUpTo() {
        return position.read();
    }

    @Override
    public void tick(long nowMillis) {
        begin();
        awaitNextMillisecond();
        Tick tick = new Tick(Instant.ofEpochMilli(nowMillis), source, TickMode.REPLAY);
        List<Future<RecordMetadata>> acks = clock.sendByPartition(ticks.encode(tick));
        producer.flush();
        Broadcast.await(acks);
        acknowledged();
        awaitNextMillisecond();
    }

    @Override
    public void event(byte[] key, byte[] value) {
        begin();
        sent.add(producer.send(new ProducerRecord<>(topic, key, value)));
    }

    @Override
    public void broadcast(byte[] key, byte[] value) {
        begin();
        awaitNextMillisecond();
        List<Future<RecordMetadata>> acks =
                new Broadcast(producer, topic).send(new String(key, StandardCharsets.UTF_8), value);
        producer.flush();
        Broadcast.await(acks);
        acknowledged();
    }

    @Override
    public void commit(int accepted) {
        begin();
        producer.flush();
        Broadcast.await(sent);
        acknowledged();
        Map<TopicPartition, OffsetAndMetadata> offsets = position.offsets(accepted);
        producer.sendOffsetsToTransaction(offsets, position.group());
        producer.commitTransaction();
        open = false;
        meters.eventsSent(sent.size());
        sent.clear();
    }

    /**
     * Undoes an open transaction. A broker that does not answer in time undoes it itself, when the import comes back or
     * the transaction's time is up.
     */
    @Override
    public void close() {
        try {
            producer.close(CLOSE_WITHIN);
        } finally {
            position.close();
        }
    }

    private void begin() {
        if (!open) {
            producer.beginTransaction();
            open = true;
        }
    }

    private void acknowledged() {
        acknowledgedNanos = monotonicNanos.getAsLong();
    }

    /**
     * The log's own time orders the partitions of a task, so that a tick must not share the millisecond of the events
     * before or after it: a millisecond after the acknowledgement the broker's clock, too, shows another one.
     */
    private void awaitNextMillisecond() {
        Long since = acknowledgedNanos;
        if (since == null) {
            return;
        }
        long left = since + MILLISECOND_NANOS - monotonicNanos.getAsLong();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = since + MILLISECOND_NANOS - monotonicNanos.getAsLong();
        }
    }
}
