package congvu.app.embedded;

import congvu.app.config.ConfigurationException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker in this process: the same server that a cluster runs, controller and broker in one node.
 *
 * <p>What it stored is there after {@link #close()} and after {@code kill -9}; the next start recovers its logs. This is
 * the one class that knows Kafka's server classes, which are not a public API.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final KafkaRaftServer server;
    private final String bootstrapServers;
    private boolean closed;

    private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /** Starts with the project's settings. See {@link #start(Path, int, Map)}. */
    public static EmbeddedKafka start(Path directory, int port) {
        return start(directory, port, Map.of());
    }

    /**
     * Starts the broker and returns when it serves requests.
     *
     * @param directory where the logs live; made and formatted when empty. One process at a time.
     * @param port for clients, on 127.0.0.1; 0 takes a free one
     * @param overrides broker settings that replace the project's own
     * @throws ConfigurationException when the port is taken or the directory cannot be used
     */
    public static EmbeddedKafka start(Path directory, int port, Map<String, String> overrides) {
        boolean isNew = format(directory);
        int clientPort;
        int controllerPort;
        // Both are held while both are chosen, so that they differ.
        try (ServerSocket client = reserve(port);
                ServerSocket controller = reserve(0)) {
            clientPort = client.getLocalPort();
            controllerPort = controller.getLocalPort();
        } catch (IOException notReleased) {
            throw new ConfigurationException("Expected to find free ports on 127.0.0.1, but failed to.", notReleased);
        }
        Map<String, String> settings = new HashMap<>(BrokerSettings.of(directory, clientPort, controllerPort));
        settings.putAll(overrides);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        try {
            server.startup();
        } catch (Throwable failed) {
            server.shutdown();
            throw failed;
        }
        EmbeddedKafka started = new EmbeddedKafka(server, BrokerSettings.HOST + ":" + clientPort);
        if (!isNew) {
            started.endLeftTransactions();
        }
        return started;
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Ends by a controlled shutdown, so that the next start need not recover. Safe to call twice. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            server.shutdown();
            server.awaitShutdown();
        }
    }

    private void endLeftTransactions() {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.CLIENT_ID_CONFIG,
                "congvu-embedded",
                AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG,
                false))) {
            new LeftTransactions(admin).end();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private static ServerSocket reserve(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
            return socket;
        } catch (IOException taken) {
            throw new ConfigurationException(
                    "Expected port " + port + " on 127.0.0.1 to be free for the broker, but it is in use;"
                            + " choose another one, or 0 for any free one.",
                    taken);
        }
    }

    /** The file of the node's identity is written last, so a directory has it or was never formatted to the end. Returns whether it is new. */
    private static boolean format(Path directory) {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return false;
        }
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try {
            Files.createDirectories(directory);
            new Formatter()
                    .setPrintStream(new PrintStream(told, true, StandardCharsets.UTF_8))
                    .setNodeId(BrokerSettings.NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                    .setMetadataLogDirectory(directory.toString())
                    .addDirectory(directory.toString())
                    .setIgnoreFormatted(true)
                    .run();
            return true;
        } catch (Exception unusable) {
            throw new ConfigurationException(
                    "Expected to format " + directory + " for the embedded broker, but found: " + unusable.getMessage()
                            + "; choose another data directory.",
                    unusable);
        }
    }
}
