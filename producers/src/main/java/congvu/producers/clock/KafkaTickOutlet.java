package congvu.producers.clock;

import congvu.producers.delivery.Broadcast;
import congvu.producers.delivery.KafkaAccess;
import congvu.schemas.clock.Tick;
import congvu.schemas.clock.TickMode;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.RecordEncoder;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Sends live ticks to {@code congvu.clock}. */
final class KafkaTickOutlet implements TickOutlet {

    private final Producer<byte[], byte[]> producer;
    private final Broadcast broadcast;
    private final RecordEncoder<Tick> encoder;
    private final String source;

    KafkaTickOutlet(KafkaAccess kafka, String source) {
        this.source = source;
        this.encoder = new AvroSerdes(kafka.registry()).encoder(kafka.topics().clock());
        this.producer = kafka.promptProducer("congvu-clock-" + source);
        this.broadcast = new Broadcast(producer, kafka.topics().clock().name());
    }

    @Override
    public long tell(long nowMillis) {
        Tick tick = new Tick(Instant.ofEpochMilli(nowMillis), source, TickMode.LIVE);
        List<Future<RecordMetadata>> sent = broadcast.sendByPartition(encoder.encode(tick));
        producer.flush();
        return Broadcast.await(sent);
    }

    @Override
    public void close() {
        producer.close();
    }
}
