package congvu.producers.delivery;

import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.registry.SchemaRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Where and how to reach the log: all that importers, the reference loader and the clock need from outside.
 *
 * @param properties client properties that every client shares: bootstrap servers, security
 * @param registry numbers of the schemas
 * @param topics names of the topics
 */
public record KafkaAccess(Map<String, Object> properties, SchemaRegistry registry, TopicCatalogue topics) {

    private static final int LINGER_MILLIS = 5;
    private static final int BATCH_BYTES = 128 * 1024;
    private static final int PROMPT_MILLIS = 5_000;
    private static final int REQUEST_MILLIS = 10_000;

    public KafkaAccess {
        properties = Map.copyOf(properties);
        if (!properties.containsKey(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)) {
            throw new IllegalArgumentException(
                    "Expected bootstrap.servers for the clients, but it is missing. Name at least one broker.");
        }
    }

    /** A producer that repeats without doubling and waits for all replicas in sync, in order also on a topic that is new. */
    public Producer<byte[], byte[]> producer(String clientId) {
        return new KafkaProducer<>(inOrderProperties(clientId), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** The same for records that are of no use later: gives up after seconds instead of minutes. */
    public Producer<byte[], byte[]> promptProducer(String clientId) {
        Map<String, Object> all = inOrderProperties(clientId);
        all.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PROMPT_MILLIS);
        all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PROMPT_MILLIS);
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PROMPT_MILLIS);
        return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * The same for records that somebody waits for: gives up after a while. A record that it gave up may be there all the
     * same, or come there no more: whoever sent it sends it again.
     */
    public Producer<byte[], byte[]> waitedForProducer(String clientId, Duration patience) {
        int millis = Math.toIntExact(patience.toMillis());
        Map<String, Object> all = inOrderProperties(clientId);
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Math.min(millis, PROMPT_MILLIS));
        all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(millis - LINGER_MILLIS, REQUEST_MILLIS));
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
        return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** The same, sending in transactions; a second one of the same id shuts the first one out. */
    public Producer<byte[], byte[]> transactionalProducer(String transactionalId, int timeoutMillis) {
        Map<String, Object> all = producerProperties(transactionalId);
        all.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        all.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, timeoutMillis);
        return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A consumer that belongs to no group and sees committed records only. */
    public Consumer<byte[], byte[]> consumer(String clientId) {
        return new KafkaConsumer<>(
                consumerProperties(clientId), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The same with a group for offsets; it joins the group only if it subscribes. */
    public Consumer<byte[], byte[]> consumer(String clientId, String group) {
        Map<String, Object> all = consumerProperties(clientId);
        all.put(CommonClientConfigs.GROUP_ID_CONFIG, group);
        return new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** An administrator's client. */
    public Admin admin(String clientId) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
        return Admin.create(all);
    }

    private Map<String, Object> consumerProperties(String clientId) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return all;
    }

    /**
     * One request at a time. A partition that has just been made refuses the first batch for a moment; a second batch that
     * is under way meanwhile is taken, because the broker knows nothing of the producer yet, and then the first never fits
     * any more: the producer repeats it until it expires, after two minutes (ADR 0034).
     */
    Map<String, Object> inOrderProperties(String clientId) {
        Map<String, Object> all = producerProperties(clientId);
        all.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        return all;
    }

    private Map<String, Object> producerProperties(String clientId) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        all.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        all.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        all.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        return all;
    }
}
