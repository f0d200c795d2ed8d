package congvu.producers.gateway.delivery;

import congvu.producers.delivery.Broadcast;
import congvu.producers.delivery.KafkaAccess;
import congvu.producers.gateway.event.EventStream;
import congvu.schemas.wire.AvroSerdes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * The input topics: an event is acknowledged when all replicas in sync have it ({@code acks=all}, idempotent, one request at
 * a time: ADR 0034).
 */
public final class KafkaEventLog implements EventLog, AutoCloseable {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

    private final Producer<byte[], byte[]> producer;
    private final KafkaAccess kafka;
    private final Broadcast toDevices;

    private KafkaEventLog(Producer<byte[], byte[]> producer, KafkaAccess kafka) {
        this.producer = producer;
        this.kafka = kafka;
        this.toDevices = new Broadcast(producer, kafka.topics().attendance().name());
    }

    /**
     * Registers the schemas of all streams and opens a producer.
     *
     * @param patience how long an event is tried before it counts as failed
     * @throws congvu.producers.delivery.MissingTopicException when there is no topic for a stream
     */
    public static KafkaEventLog open(KafkaAccess kafka, Duration patience) {
        AvroSerdes serdes = new AvroSerdes(kafka.registry());
        Producer<byte[], byte[]> producer = kafka.waitedForProducer("congvu-gateway", patience);
        try {
            for (EventStream stream : EventStream.values()) {
                serdes.schemaId(stream.topicIn(kafka.topics()), stream.schema());
                new Broadcast(producer, stream.topicIn(kafka.topics()).name());
            }
            return new KafkaEventLog(producer, kafka);
        } catch (RuntimeException failed) {
            producer.close(Duration.ZERO);
            throw failed;
        }
    }

    @Override
    public List<Future<?>> send(ReadyEvent event) {
        try {
            if (event.stream().isBroadcast()) {
                return List.copyOf(toDevices.send(new String(event.key(), StandardCharsets.UTF_8), event.value()));
            }
            String topic = event.stream().topicIn(kafka.topics()).name();
            return List.of(producer.send(new ProducerRecord<>(topic, event.key(), event.value())));
        } catch (KafkaException | IllegalStateException notEvenTried) {
            return List.of(CompletableFuture.failedFuture(notEvenTried));
        }
    }

    /** Sends what lies ready, and closes. */
    @Override
    public void close() {
        producer.close(CLOSE_WITHIN);
    }
}
