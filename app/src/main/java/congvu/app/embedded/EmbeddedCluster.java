package congvu.app.embedded;

import congvu.app.config.ConfigurationException;
import congvu.app.config.KafkaConfig;
import congvu.schemas.registry.EmbeddedRegistry;
import java.io.UncheckedIOException;
import java.nio.file.Path;

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
        try {
            registry = startRegistry(directory, registryPort);
            EmbeddedKafka kafka = EmbeddedKafka.start(directory.brokerLogs(), kafkaPort);
            directory.announce(
                    new HolderAddress(ProcessHandle.current().pid(), kafka.bootstrapServers(), registry.url()));
            return new EmbeddedCluster(directory, registry, kafka);
        } catch (RuntimeException failed) {
            if (registry != null) {
                registry.close();
            }
            directory.close();
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
        kafka.close();
        registry.close();
        directory.close();
    }

    private static EmbeddedRegistry startRegistry(DataDirectory directory, int port) {
        try {
            return EmbeddedRegistry.start(directory.registry(), port);
        } catch (UncheckedIOException taken) {
            throw new ConfigurationException(taken.getMessage() == null ? taken.toString() : taken.getMessage(), taken);
        }
    }
}
