package congvu.schemas.registry;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small schema registry inside the process, for the embedded mode: the part of the Confluent REST interface that
 * serdes and common tools use, FULL_TRANSITIVE for every subject, on 127.0.0.1 only, no users. Its ids survive a
 * restart.
 */
public final class EmbeddedRegistry implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads;

    private EmbeddedRegistry(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts it; ready when this returns.
     *
     * @param directory where it keeps its schemas; made if missing
     * @param port port on 127.0.0.1; 0 for any that is free
     */
    public static EmbeddedRegistry start(Path directory, int port) {
        RegistryFile file = new RegistryFile(directory);
        RegistryBook book = new RegistryBook();
        book.restore(file.load());
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            server.createContext("/", new RegistryHandler(new KeptRegistry(book, file)));
            server.setExecutor(threads);
            server.start();
            return new EmbeddedRegistry(server, threads);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Expected to listen on 127.0.0.1:" + port
                            + " for the embedded schema registry, but could not. Choose another port, or 0 for any.",
                    e);
        }
    }

    /** Port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Address for clients. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** Stops at once; what was registered is on the disk already. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
