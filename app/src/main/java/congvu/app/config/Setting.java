package congvu.app.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every key that a settings file may hold. An environment variable has the key in capitals after {@code CONGVU_}, with
 * {@code _} for {@code .} and {@code -}.
 *
 * <p>Beside these, any key that begins with {@code kafka.} is handed to Kafka's clients without that beginning; that is how
 * security is set.
 */
public enum Setting {
    KAFKA_BOOTSTRAP_SERVERS("kafka.bootstrap.servers", "127.0.0.1:9092", "Brokers to begin with: host:port, host:port"),
    REGISTRY_URL("registry.url", "http://127.0.0.1:8081", "Schema registry, any that is Confluent-compatible"),
    TOPICS_PARTITIONS("topics.partitions", "12", "Partitions of input and broadcast topics, when they are created"),
    STREAMS_APPLICATION_ID("streams.application-id", "congvu", "Name of the stream application and its consumer group"),
    STREAMS_STATE_DIRECTORY("streams.state-directory", "congvu-data/streams", "Where the processors keep their stores"),
    STREAMS_THREADS("streams.threads", "2", "Threads of the processors"),
    STREAMS_STANDBY_REPLICAS("streams.standby-replicas", "0", "Warm copies of the stores on other instances"),
    CLOCK_SOURCE("clock.source", "clock", "Name that the ticks carry, so that several clocks can be told apart"),
    CLOCK_TICKS_PER_SECOND("clock.ticks-per-second", "5", "How often the time is broadcast"),
    HTTP_HOST("http.host", "127.0.0.1", "Address on which /metrics and /health listen"),
    HTTP_PORT("http.port", "0", "Port of /metrics and /health; 0 for any free one, off for none"),
    LOG_FORMAT("log.format", "text", "How the log is written to standard error: text or json"),
    LOG_LEVEL("log.level", "info", "How much of the project's own log is written: error, warn, info, debug or trace");

    /** Keys with this beginning go to Kafka's clients. */
    static final String KAFKA_PREFIX = "kafka.";

    private final String key;
    private final String standard;
    private final String purpose;

    Setting(String key, String standard, String purpose) {
        this.key = key;
        this.standard = standard;
        this.purpose = purpose;
    }

    public String key() {
        return key;
    }

    /** The value where nothing else is said. */
    public String standard() {
        return standard;
    }

    /** One line for people. */
    public String purpose() {
        return purpose;
    }

    /** Name of the environment variable that sets it. */
    public String variable() {
        return SettingsSource.VARIABLE_PREFIX
                + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }
}
