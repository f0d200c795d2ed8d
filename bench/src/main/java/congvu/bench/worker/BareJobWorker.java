package congvu.bench.worker;

import congvu.app.config.KafkaConfig;
import congvu.bench.process.Report;
import congvu.producers.delivery.KafkaAccess;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.DossierEventDecoder;
import congvu.schemas.wire.DossierEventView;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The least that a job of this shape can be: one thread decodes, keeps a hash map by dossier, and produces one small
 * record for each event. No transaction, no durable state, no deadline, no rate.
 */
final class BareJobWorker {

    /** The topic that it writes. */
    private static final String OUTPUT = "bench.bare-job";

    private final Producer<byte[], byte[]> producer;
    private final DossierEventDecoder decoder;
    private final DossierEventView event = new DossierEventView();
    private Map<String, Kept> dossiers = new HashMap<>();

    /** What is kept of a dossier. */
    private static final class Kept {
        private int events;
        private long latestAt = Long.MIN_VALUE;
        private long appointmentAt = DossierEventView.ABSENT;
        private int unit;
    }

    private BareJobWorker(Producer<byte[], byte[]> producer, DossierEventDecoder decoder) {
        this.producer = producer;
        this.decoder = decoder;
    }

    static void run(WorkerArguments arguments, Conversation conversation) {
        KafkaAccess kafka = KafkaConfig.open(
                        arguments.text(WorkerArguments.BROKER), arguments.text(WorkerArguments.REGISTRY))
                .access();
        EventScan scan = new EventScan(kafka, kafka.topics().dossiers());
        createOutput(kafka);
        try (Producer<byte[], byte[]> producer = plainProducer(kafka)) {
            BareJobWorker job = new BareJobWorker(producer, new AvroSerdes(kafka.registry()).dossierEvents());
            conversation.say(Report.of("ready"));
            conversation.answer(Map.of("run", () -> job.pass(scan)));
        }
    }

    private static void createOutput(KafkaAccess kafka) {
        try (Admin admin = kafka.admin("congvu-bench-bare")) {
            String input = kafka.topics().dossiers().name();
            int partitions = admin.describeTopics(List.of(input)).allTopicNames().get().values().stream()
                    .mapToInt(found -> found.partitions().size())
                    .sum();
            admin.createTopics(List.of(new NewTopic(OUTPUT, partitions, (short) 1)))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new KafkaException("Expected to create the topic of the bare job, but failed to.", failure);
        }
    }

    private Report pass(EventScan scan) {
        dossiers = new HashMap<>();
        return scan.run("run", List.of(), this::take, producer::flush).with("dossiers", dossiers.size());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // as the plainest job does
    private void take(byte[] key, byte[] told) {
        decoder.decode(told, event);
        Kept kept = dossiers.computeIfAbsent(new String(key, StandardCharsets.UTF_8), unused -> new Kept());
        kept.events++;
        kept.latestAt = Math.max(kept.latestAt, event.occurredAt());
        if (event.appointmentAt() != DossierEventView.ABSENT) {
            kept.appointmentAt = event.appointmentAt();
        }
        String unitId = event.unitId().text();
        if (unitId != null) {
            kept.unit = unitId.hashCode();
        }
        byte[] value = ByteBuffer.allocate(2 * Integer.BYTES + 2 * Long.BYTES)
                .putInt(kept.events)
                .putInt(kept.unit)
                .putLong(kept.latestAt)
                .putLong(kept.appointmentAt)
                .array();
        producer.send(new ProducerRecord<>(OUTPUT, key, value));
    }

    private static Producer<byte[], byte[]> plainProducer(KafkaAccess kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.properties());
        settings.put(ProducerConfig.ACKS_CONFIG, "1");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
