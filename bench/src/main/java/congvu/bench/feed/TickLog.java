package congvu.bench.feed;

import congvu.producers.delivery.KafkaAccess;
import congvu.schemas.clock.TickMode;
import congvu.schemas.row.TickWriter;
import congvu.schemas.wire.AvroSerdes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLongArray;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;

/** Sends live ticks and remembers when the broker acknowledged each one, partition by partition. */
public final class TickLog implements AutoCloseable {

    /** Not acknowledged yet. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private static final String SOURCE = "bench.live";

    /** A tick: the time it tells, epoch milliseconds, and by partition when it was acknowledged, nanoseconds. */
    private record Sent(long now, AtomicLongArray acknowledgedAt) {}

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final int partitions;
    private final TickWriter writer;
    private final DeliveryFailures failures = new DeliveryFailures();
    private final List<Sent> ticks = new CopyOnWriteArrayList<>();

    public TickLog(KafkaAccess kafka) {
        topic = kafka.topics().clock().name();
        producer = kafka.producer("congvu-bench-clock");
        partitions = producer.partitionsFor(topic).size();
        writer = new TickWriter(
                new AvroSerdes(kafka.registry()).schemaId(kafka.topics().clock()), SOURCE, TickMode.LIVE);
    }

    /** Sends a tick to every partition at once. */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback learns of a failure
    public void send(long now) {
        AtomicLongArray acknowledgedAt = new AtomicLongArray(partitions);
        for (int partition = 0; partition < partitions; partition++) {
            acknowledgedAt.set(partition, UNKNOWN);
        }
        ticks.add(new Sent(now, acknowledgedAt));
        byte[] value = writer.write(now);
        for (int partition = 0; partition < partitions; partition++) {
            int to = partition;
            byte[] key = Integer.toString(to).getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(topic, to, key, value), (metadata, failure) -> {
                acknowledgedAt.set(to, System.nanoTime());
                failures.onCompletion(metadata, failure);
            });
        }
        producer.flush();
        failures.throwIfAny();
    }

    /**
     * When the first tick later than an instant was acknowledged by the partition of a dossier.
     *
     * @param instant epoch milliseconds
     * @return {@link System#nanoTime()} of the acknowledgement; {@link #UNKNOWN} while there is no such tick
     */
    public long firstAfter(long instant, String dossierId) {
        byte[] key = dossierId.getBytes(StandardCharsets.UTF_8);
        int partition = Utils.toPositive(Utils.murmur2(key)) % partitions;
        int low = 0;
        int high = ticks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ticks.get(middle).now() > instant) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == ticks.size() ? UNKNOWN : ticks.get(low).acknowledgedAt().get(partition);
    }

    @Override
    public void close() {
        producer.close();
    }
}
