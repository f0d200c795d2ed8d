package congvu.streams.store;

import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Builds one {@link LoggedHashStore} per task, by the public interface of Streams alone.
 *
 * <p>Logging is always on and caching always off: a cache would hold back what a processor believes to be written, and
 * a store without a log would lose it.
 */
public final class LoggedHashStoreBuilder implements StoreBuilder<LoggedHashStore> {

    private final String name;
    private final Map<String, String> changelogConfig;

    /** A store with this name, and the settings of its changelog topic beside those that Streams gives to all. */
    public LoggedHashStoreBuilder(String name, Map<String, String> changelogConfig) {
        this.name = name;
        this.changelogConfig = Map.copyOf(changelogConfig);
    }

    @Override
    public LoggedHashStore build() {
        HashStore inner = new HashStore(name);
        KeyValueStore<Bytes, byte[]> logged = Stores.keyValueStoreBuilder(
                        new Supplier(inner), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingEnabled(changelogConfig)
                .withCachingDisabled()
                .build();
        return new LoggedHashStore(inner, logged);
    }

    @Override
    public StoreBuilder<LoggedHashStore> withCachingEnabled() {
        throw new UnsupportedOperationException("Expected the store " + name + " to be used without a cache.");
    }

    @Override
    public StoreBuilder<LoggedHashStore> withCachingDisabled() {
        return this;
    }

    @Override
    public StoreBuilder<LoggedHashStore> withLoggingEnabled(Map<String, String> config) {
        return new LoggedHashStoreBuilder(name, config);
    }

    @Override
    public StoreBuilder<LoggedHashStore> withLoggingDisabled() {
        throw new UnsupportedOperationException("Expected the store " + name + " to be used with its changelog.");
    }

    @Override
    public Map<String, String> logConfig() {
        return changelogConfig;
    }

    @Override
    public boolean loggingEnabled() {
        return true;
    }

    @Override
    public String name() {
        return name;
    }

    private record Supplier(HashStore inner) implements KeyValueBytesStoreSupplier {
        @Override
        public String name() {
            return inner.name();
        }

        @Override
        public KeyValueStore<Bytes, byte[]> get() {
            return inner;
        }

        @Override
        public String metricsScope() {
            return "hash";
        }
    }
}
