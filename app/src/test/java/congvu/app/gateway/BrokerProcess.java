package congvu.app.gateway;

import congvu.app.embedded.EmbeddedKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** A broker in a process of its own, which can be killed as a power cut would and started again at the same address. */
final class BrokerProcess {

    private final Path directory;
    private final int port;
    private Process process;

    private BrokerProcess(Path directory, int port) throws IOException {
        this.directory = directory;
        this.port = port;
        this.process = launch();
    }

    /** The process itself: ends when it is killed, or with its standard input. */
    public static void main(String[] args) throws IOException {
        EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(args[0]), Integer.parseInt(args[1]));
        while (System.in.read() >= 0) {
            // Whoever started it is there.
        }
        kafka.close();
        System.exit(0);
    }

    static BrokerProcess start(Path directory) throws IOException {
        return new BrokerProcess(directory, freePort());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** As {@code kill -9}: nothing is closed, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void startAgain() throws IOException {
        process = launch();
    }

    void end() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** Blocks until somebody listens. */
    void awaitListening() {
        while (process.isAlive()) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                LockSupport.parkNanos(50_000_000);
            }
        }
        throw new UncheckedIOException(new IOException("Expected the broker to listen, but it ended."));
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        directory.toString(),
                        Integer.toString(port))
                .redirectOutput(directory.resolveSibling("broker.log").toFile())
                .redirectError(directory.resolveSibling("broker.err").toFile())
                .start();
    }
}
