package congvu.streams.role;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.GroupProtocol;
import org.apache.kafka.streams.StreamsConfig;

/** What Kafka Streams and its clients are told. Every value that is not a default has its reason here. */
final class EngineSettings {

    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;

    private EngineSettings() {}

    /**
     * @param client how to reach Kafka: brokers and security, handed on to every client
     * @param replication of internal topics
     */
    static Properties of(RoleConfig config, Map<String, ?> client, int replication, String instanceId) {
        Properties engine = new Properties();
        engine.putAll(client);
        stream(engine, config, replication);
        membership(engine, instanceId);
        input(engine);
        output(engine);
        return engine;
    }

    private static void stream(Properties engine, RoleConfig config, int replication) {
        engine.put(StreamsConfig.APPLICATION_ID_CONFIG, config.applicationId());
        engine.put(
                StreamsConfig.STATE_DIR_CONFIG,
                config.stateDirectory().toAbsolutePath().toString());
        engine.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.threads());
        engine.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, config.standbyReplicas());
        engine.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, replication);
        engine.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        engine.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, config.commitIntervalMillis());
        // No store has a cache; nothing may be held back from the changelog.
        engine.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        engine.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        engine.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, CodedProcessingHandler.class);
        engine.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, CodedProductionHandler.class);
        // Metrics of the clients stay in this process; the broker is not their collector.
        engine.put(StreamsConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        // A thread waits as long for input as a commit may be late; the default of 100 ms would double that.
        engine.put(StreamsConfig.POLL_MS_CONFIG, 10);
    }

    /** Static members of a classic group, see ADR 0044. */
    private static void membership(Properties engine, String instanceId) {
        engine.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, GroupProtocol.CLASSIC.name());
        mainConsumer(engine, CommonClientConfigs.GROUP_INSTANCE_ID_CONFIG, instanceId);
        mainConsumer(engine, CommonClientConfigs.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        mainConsumer(engine, CommonClientConfigs.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
    }

    /** Long fetches and deep buffers: a backlog is worked off in large steps, and a quiet topic answers at once. */
    private static void input(Properties engine) {
        engine.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 20_000);
        consumer(engine, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000);
        consumer(engine, ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 * MIB);
        consumer(engine, ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 32 * MIB);
        consumer(engine, ConsumerConfig.RECEIVE_BUFFER_CONFIG, MIB);
        // A broker that answers at the first byte; the default of 500 ms is only how long an empty fetch is held.
        consumer(engine, ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
    }

    private static void output(Properties engine) {
        producer(engine, ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // The commit sends what lingers, so a long linger costs no delay beyond the commit interval.
        producer(engine, ProducerConfig.LINGER_MS_CONFIG, 50);
        producer(engine, ProducerConfig.BATCH_SIZE_CONFIG, 256 * KIB);
        producer(engine, ProducerConfig.BUFFER_MEMORY_CONFIG, 64L * MIB);
        producer(engine, ProducerConfig.SEND_BUFFER_CONFIG, MIB);
        // The first write after a commit is told to try again until the broker has closed the last transaction. The
        // default of 100 ms would be as long as the commit interval itself.
        producer(engine, ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 10);
    }

    private static void consumer(Properties engine, String key, Object value) {
        engine.put(StreamsConfig.consumerPrefix(key), value);
    }

    private static void mainConsumer(Properties engine, String key, Object value) {
        engine.put(StreamsConfig.mainConsumerPrefix(key), value);
    }

    private static void producer(Properties engine, String key, Object value) {
        engine.put(StreamsConfig.producerPrefix(key), value);
    }
}
