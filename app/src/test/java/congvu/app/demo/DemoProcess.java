package congvu.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import congvu.app.CongvuCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The command {@code demo --exit --json} in a process of its own. What it says goes to files, so that nobody has to read
 * along; a process that gets stuck fails the test with the stacks of its threads instead of stopping the build.
 */
final class DemoProcess {

    private static final String UP = "up in ";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long LOOK_EVERY_MILLIS = 20;
    private static final long DUMP_MILLIS = 3_000;

    private final Process process;
    private final Path results;
    private final Path news;

    private DemoProcess(Process process, Path results, Path news) {
        this.process = process;
        this.results = results;
        this.news = news;
    }

    /** @param logs a folder for what the process says; that of the last one on the same folder is overwritten */
    static DemoProcess start(Path data, Path logs) throws IOException {
        Path results = logs.resolve("results.txt");
        Path news = logs.resolve("news.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CongvuCommand.class.getName(),
                        "demo",
                        "--exit",
                        "--json",
                        "--http-port",
                        "off",
                        "--data-dir",
                        data.toString())
                .redirectOutput(results.toFile())
                .redirectError(news.toFile())
                .start();
        return new DemoProcess(process, results, news);
    }

    /** Blocks until the replay begins. */
    void awaitUp() throws IOException, InterruptedException {
        await("come up", () -> !process.isAlive() || isUp());
        if (!isUp()) {
            throw new AssertionError("Expected the demo to come up, but it said: " + read(news));
        }
    }

    /** @return whether it was killed while it was still sending the file */
    boolean killAfter(long millis) throws InterruptedException {
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return read(news).lines().noneMatch(line -> line.startsWith("sending: ") && line.endsWith(" 100 %"));
    }

    /** Blocks until it ends by itself, and returns the last line of what it found. */
    JsonNode finish() throws IOException, InterruptedException {
        await("end", () -> !process.isAlive());
        if (process.exitValue() != 0) {
            throw new AssertionError("Expected the demo to end well, but found exit code " + process.exitValue()
                    + ", and it said: " + read(news));
        }
        return new ObjectMapper().readTree(read(results).lines().reduce("", (one, next) -> next));
    }

    private boolean isUp() {
        return read(news).lines().anyMatch(line -> line.startsWith(UP));
    }

    private void await(String what, BooleanSupplier isSo) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                // The virtual machine writes its stacks to its standard output at this signal.
                new ProcessBuilder(List.of("kill", "-QUIT", Long.toString(process.pid())))
                        .start()
                        .waitFor();
                Thread.sleep(DUMP_MILLIS);
                process.destroyForcibly().waitFor();
                throw new AssertionError("Expected the demo to " + what + " within " + PATIENCE + ", but it said:\n"
                        + read(news) + "\n" + read(results));
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
