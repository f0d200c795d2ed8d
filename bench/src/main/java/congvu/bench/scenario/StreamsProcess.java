package congvu.bench.scenario;

import congvu.bench.process.ChildJvm;
import congvu.bench.process.Directories;
import congvu.bench.process.Report;
import congvu.bench.process.Usage;
import congvu.bench.worker.WorkerArguments;
import congvu.bench.worker.WorkerRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The topology as it runs in earnest, in a process of its own. */
final class StreamsProcess implements AutoCloseable {

    /** The consumer group, and what the names of its inner topics begin with. */
    static final String APPLICATION = "congvu-bench";

    private static final Duration STARTS_IN = Duration.ofMinutes(5);
    private static final Duration ANSWERS_IN = Duration.ofMinutes(1);
    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private final ChildJvm process;
    private final Path state;
    private final long startedNanos;

    private StreamsProcess(ChildJvm process, Path state, long startedNanos) {
        this.process = process;
        this.state = state;
        this.startedNanos = startedNanos;
    }

    /**
     * What has become of the input so far, by the durable account of the stage.
     *
     * @param open dossiers with an open deadline
     * @param isIdle whether no changed rate is held back for a later turn
     */
    record Account(long accepted, long duplicates, long refused, long open, boolean isIdle) {
        long in() {
            return accepted + duplicates + refused;
        }
    }

    /** Starts it on an empty state directory; whatever it is to know is on the broker. */
    static StreamsProcess start(BenchCluster cluster, BenchParameters parameters, @Nullable Path recording) {
        Path state = cluster.directory().resolve("state");
        Directories.delete(state);
        long now = System.nanoTime();
        Map<String, Object> arguments = new HashMap<>();
        arguments.put(WorkerArguments.DIRECTORY, state);
        arguments.put(WorkerArguments.THREADS, parameters.threads());
        arguments.put(WorkerArguments.APPLICATION, APPLICATION);
        parameters.settings().forEach((key, value) -> arguments.put(WorkerArguments.SETTING_PREFIX + key, value));
        ChildJvm process =
                cluster.startWorker("streams", WorkerRole.STREAMS, parameters.heapMiB(), arguments, recording);
        return new StreamsProcess(process, state, now);
    }

    /** {@link System#nanoTime()} at which the process was started. */
    long startedNanos() {
        return startedNanos;
    }

    /** Waits until it reads its input, and returns what it had used by then. */
    Usage awaitRunning() {
        return Usage.of(process.await("running", STARTS_IN));
    }

    Account account() {
        Report told = process.ask("account", ANSWERS_IN);
        return new Account(
                told.number("accepted"),
                told.number("duplicates"),
                told.number("refused"),
                told.number("open"),
                Boolean.parseBoolean(told.text("idle")));
    }

    /** Waits until so many events have been taken, one way or the other. */
    Account awaitEvents(long expected, Duration patience, Progress progress) {
        long deadline = System.nanoTime() + patience.toNanos();
        Account account = account();
        while (account.in() < expected) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Expected the topology to take " + expected + " events in "
                        + patience.toSeconds() + " s, but it took " + account.in() + ".");
            }
            progress.at(account.in(), expected);
            pause();
            account = account();
        }
        progress.at(account.in(), expected);
        return account;
    }

    Usage usage() {
        return process.usage();
    }

    Usage usageAfterFullCollection() {
        return process.usageAfterFullCollection();
    }

    /** Ends it in order. */
    @Override
    public void close() {
        process.close();
        Directories.delete(state);
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected to wait for the topology, but was interrupted.", asked);
        }
    }
}
