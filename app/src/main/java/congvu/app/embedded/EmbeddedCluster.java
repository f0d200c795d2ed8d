package congvu.app.embedded;

import congvu.app.config.ConfigurationException;
import congvu.app.config.KafkaConfig;
import congvu.schemas.registry.EmbeddedRegistry;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A broker and a registry on one data directory, found by others through the directory while they run. */
public final class EmbeddedCluster implements AutoCloseable {

    private final DataDirectory directory;
    private final EmbeddedRegistry registry;
    private final EmbeddedKafka kafka;

    private EmbeddedCluster(DataDirectory directory, EmbeddedRegistry registry, EmbeddedKafka kafka) {
        this.directory = directory;
        this.registry = registry;
        this.kafka = kafka;
    }

    /**
     * Starts both and returns when they answer.
     *
     * @param kafkaPort on 127.0.0.1; 0 for any free one
     * @param registryPort likewise
     * @throws ConfigurationException when the directory is held by another process, or a port is taken
     */
    public static EmbeddedCluster start(Path dataDirectory, int kafkaPort, int registryPort) {
        DataDirectory directory = DataDirectory.hold(dataDirectory);
        EmbeddedRegistry registry = null;
        EmbeddedKafka kafka = null;
        try {
            registry = startRegistry(directory, registryPort);
            kafka = EmbeddedKafka.start(directory.brokerLogs(), kafkaPort);
            directory.announce(
                    new HolderAddress(ProcessHandle.current().pid(), kafka.bootstrapServers(), registry.url()));
            return new EmbeddedCluster(directory, registry, kafka);
        } catch (Throwable failed) {
            closeAll(kafka, registry, directory);
            throw failed;
        }
    }

    public DataDirectory directory() {
        return directory;
    }

    /** How clients reach it. */
    public KafkaConfig config() {
        return KafkaConfig.open(kafka.bootstrapServers(), registry.url());
    }

    /** In the order in which they depend on each other, the directory last. */
    @Override
    public void close() {
        closeAll(kafka, registry, directory);
    }

    /** The directory is let go of even where the others fail, so that the next start can hold it. */
    private static void closeAll(
            @Nullable EmbeddedKafka kafka, @Nullable EmbeddedRegistry registry, DataDirectory directory) {
        try (directory;
                registry;
                kafka) {
            // Closed in the reverse of this order.
        }
    }

    private static EmbeddedRegistry startRegistry(DataDirectory directory, int port) {
        try {
            return EmbeddedRegistry.start(directory.registry(), port);
        } catch (UncheckedIOException taken) {
            throw new ConfigurationException(taken.getMessage() == null ? taken.toString() : taken.getMessage(), taken);
        }
    }
}
