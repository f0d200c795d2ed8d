package congvu.producers.simulate.outlet;

import congvu.producers.delivery.Broadcast;
import congvu.producers.delivery.KafkaAccess;
import congvu.producers.simulate.told.InputTopic;
import congvu.producers.simulate.told.Told;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.clock.Tick;
import congvu.schemas.clock.TickMode;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.RecordEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Sends a simulation to Kafka: acknowledged by all replicas, each event once. Before time is told, all that came before it
 * is in the log.
 */
public final class KafkaOutlet implements SimulationOutlet {

    private static final String SOURCE = "simulation";
    private static final long MILLISECOND_NANOS = 1_000_000L;

    private final Producer<byte[], byte[]> producer;
    private final LongSupplier monotonicNanos;
    private final Map<InputTopic, Lane> lanes = new EnumMap<>(InputTopic.class);
    private final Broadcast attendance;
    private final Broadcast clock;
    private final Broadcast reference;
    private final RecordEncoder<Tick> ticks;
    private final RecordEncoder<SpecificRecord> referenceEncoder;
    private final List<Future<RecordMetadata>> reports = new ArrayList<>();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    private record Lane(String topic, RecordEncoder<SpecificRecord> encoder) {}

    /**
     * Connects.
     *
     * @param monotonicNanos only to keep two records out of the same millisecond
     * @throws congvu.producers.delivery.MissingTopicException when a topic is not there
     */
    public KafkaOutlet(KafkaAccess kafka, LongSupplier monotonicNanos) {
        this.monotonicNanos = monotonicNanos;
        TopicCatalogue topics = kafka.topics();
        AvroSerdes serdes = new AvroSerdes(kafka.registry());
        for (InputTopic topic : InputTopic.values()) {
            TopicSpec spec = topic.in(topics);
            lanes.put(topic, new Lane(spec.name(), serdes.encoder(spec)));
        }
        this.ticks = serdes.encoder(topics.clock());
        this.referenceEncoder = serdes.encoder(topics.reference());
        this.producer = kafka.producer("congvu-simulation");
        try {
            this.attendance = new Broadcast(producer, topics.attendance().name());
            this.clock = new Broadcast(producer, topics.clock().name());
            this.reference = new Broadcast(producer, topics.reference().name());
        } catch (RuntimeException unreachable) {
            producer.close();
            throw unreachable;
        }
    }

    @Override
    public void reference(Map<String, SpecificRecord> records) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        records.forEach((key, record) -> sent.addAll(reference.send(key, referenceEncoder.encode(record))));
        producer.flush();
        Broadcast.await(sent);
    }

    @Override
    public void tell(Told told) {
        switch (told) {
            case Told.Event event -> event(event);
            case Told.Tick tick -> tick(tick.at());
        }
    }

    /** @throws KafkaException when the log did not take something */
    @Override
    public void flush() {
        producer.flush();
        Broadcast.await(reports);
        reports.clear();
        Exception failed = failure.get();
        if (failed != null) {
            throw failed instanceof KafkaException known ? known : new KafkaException(failed);
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private void event(Told.Event event) {
        Lane lane = lanes.get(event.topic());
        if (lane == null) {
            throw new IllegalStateException(
                    "Expected a lane for each topic, but found none for " + event.topic() + ".");
        }
        byte[] value = lane.encoder().encode(event.record());
        if (event.isForEveryPartition()) {
            reports.addAll(attendance.send(event.key(), value));
            return;
        }
        byte[] key = event.key().getBytes(StandardCharsets.UTF_8);
        Future<RecordMetadata> sent =
                producer.send(new ProducerRecord<>(lane.topic(), key, value), (metadata, failed) -> refused(failed));
        if (sent.isCancelled()) {
            throw new KafkaException("Expected the producer to send, but it was closed.");
        }
    }

    /** The log's own time orders what a task reads, so that a tick shares no millisecond with an event. */
    private void tick(long at) {
        flush();
        awaitNextMillisecond();
        List<Future<RecordMetadata>> sent =
                clock.sendByPartition(ticks.encode(new Tick(Instant.ofEpochMilli(at), SOURCE, TickMode.REPLAY)));
        producer.flush();
        Broadcast.await(sent);
        awaitNextMillisecond();
    }

    private void awaitNextMillisecond() {
        long end = monotonicNanos.getAsLong() + MILLISECOND_NANOS;
        for (long left = MILLISECOND_NANOS; left > 0; left = end - monotonicNanos.getAsLong()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Told when everything is flushed. */
    private void refused(@Nullable Exception failed) {
        if (failed != null) {
            failure.compareAndSet(null, failed);
        }
    }
}
