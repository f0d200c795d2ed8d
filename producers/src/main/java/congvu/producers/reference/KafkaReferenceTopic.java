package congvu.producers.reference;

import congvu.producers.delivery.Broadcast;
import congvu.producers.delivery.KafkaAccess;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.RecordEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** The topic of a running Kafka. */
final class KafkaReferenceTopic implements ReferenceTopic {

    private final KafkaAccess kafka;

    KafkaReferenceTopic(KafkaAccess kafka) {
        this.kafka = kafka;
    }

    @Override
    public TopicReference read() {
        return TopicReference.read(kafka);
    }

    @Override
    public void publish(Map<String, @Nullable SpecificRecord> records) {
        RecordEncoder<SpecificRecord> encoder =
                new AvroSerdes(kafka.registry()).encoder(kafka.topics().reference());
        try (Producer<byte[], byte[]> producer = kafka.producer("congvu-reference-loader")) {
            Broadcast broadcast =
                    new Broadcast(producer, kafka.topics().reference().name());
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            records.forEach(
                    (key, record) -> sent.addAll(broadcast.send(key, record == null ? null : encoder.encode(record))));
            producer.flush();
            Broadcast.await(sent);
        }
    }
}
