package congvu.bench.feed;

import congvu.bench.load.EventSink;
import congvu.producers.delivery.Broadcast;
import congvu.producers.delivery.KafkaAccess;
import congvu.schemas.clock.TickMode;
import congvu.schemas.row.DossierEventRow;
import congvu.schemas.row.DossierEventWriter;
import congvu.schemas.row.TickWriter;
import congvu.schemas.wire.AvroSerdes;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Sends a history as fast as the broker takes it, in its order: what was told before a tick is appended before it, and
 * the tick before what is told after, so that a replay by time of appending meets both in the order of the data.
 */
public final class TopicFeed implements EventSink, AutoCloseable {

    private static final String SOURCE = "bench.replay";
    private static final int EVENTS_PER_TELL = 50_000;

    private final Producer<byte[], byte[]> producer;
    private final Broadcast clock;
    private final String dossiers;
    private final DossierEventWriter events;
    private final TickWriter ticks;
    private final DeliveryFailures failures = new DeliveryFailures();
    private final LongConsumer progress;
    private long sent;
    private long sentAtLastTick;
    private long tickRecords;

    /** @param progress told the number of events sent, now and then */
    public TopicFeed(KafkaAccess kafka, LongConsumer progress) {
        this.progress = progress;
        AvroSerdes serdes = new AvroSerdes(kafka.registry());
        producer = kafka.producer("congvu-bench-feed");
        clock = new Broadcast(producer, kafka.topics().clock().name());
        dossiers = kafka.topics().dossiers().name();
        events = new DossierEventWriter(serdes.schemaId(kafka.topics().dossiers()));
        ticks = new TickWriter(serdes.schemaId(kafka.topics().clock()), SOURCE, TickMode.REPLAY);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the callback learns of a failure
    public void event(String dossierId, DossierEventRow row) {
        byte[] key = dossierId.getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(dossiers, key, events.write(row)), failures);
        if (++sent % EVENTS_PER_TELL == 0) {
            failures.throwIfAny();
            progress.accept(sent);
        }
    }

    @Override
    public void tick(long now) {
        if (sent > sentAtLastTick) {
            producer.flush();
        }
        sentAtLastTick = sent;
        tickRecords += clock.sendByPartition(ticks.write(now)).size();
        producer.flush();
    }

    /** Events sent so far. */
    public long events() {
        return sent;
    }

    /** Records of ticks sent so far: each tick one to every partition. */
    public long tickRecords() {
        return tickRecords;
    }

    /** Waits until all is appended; throws when something was not. */
    public void finish() {
        producer.flush();
        failures.throwIfAny();
        progress.accept(sent);
    }

    @Override
    public void close() {
        producer.close();
    }
}
