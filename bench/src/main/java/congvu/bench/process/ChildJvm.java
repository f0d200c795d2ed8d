package congvu.bench.process;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A Java machine of its own, so that its processor time and its memory are its own. It ends when its standard input
 * ends, and so never outlives this process.
 */
public final class ChildJvm implements AutoCloseable {

    /** Puts an end to waiting when the process is gone. */
    private static final Report GONE = Report.of("gone");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JvmSpec spec;
    private final Path log;
    private final Process process;
    private final BufferedWriter commands;
    private final BlockingQueue<Report> reports = new LinkedBlockingQueue<>();

    private ChildJvm(JvmSpec spec, Path log, Process process) {
        this.spec = spec;
        this.log = log;
        this.process = process;
        commands = process.outputWriter(StandardCharsets.UTF_8);
        Thread.ofVirtual().name(spec.name() + "-reports").start(this::read);
    }

    /**
     * Starts it and returns at once.
     *
     * @param logs folder for what it prints to standard error
     */
    public static ChildJvm start(JvmSpec spec, Path logs) {
        Path log = logs.resolve(spec.name() + ".log");
        try {
            Process process = new ProcessBuilder(spec.commandLine())
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new ChildJvm(spec, log, process);
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    /** Says a command to it. */
    public void tell(String command) {
        try {
            commands.write(command);
            commands.newLine();
            commands.flush();
        } catch (IOException gone) {
            throw failed("take the command " + command.split(" ")[0], "it has ended");
        }
    }

    /** Says a command and waits for the report of that name. */
    public Report ask(String command, Duration patience) {
        tell(command);
        return await(command.split(" ")[0], patience);
    }

    /** The next report of that name; others before it are dropped. */
    public Report await(String word, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                Report report = reports.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (report == null) {
                    throw failed("report " + word, "nothing in " + patience.toSeconds() + " s");
                }
                if (report.equals(GONE)) {
                    reports.add(GONE);
                    throw failed("report " + word, "it has ended");
                }
                if (report.word().equals(word)) {
                    return report;
                }
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw failed("report " + word, "this run was interrupted");
        }
    }

    /** What it has used up to now. */
    public Usage usage() {
        return Usage.of(ask("usage", PATIENCE));
    }

    /** What it has used, the heap without what is not alive. */
    public Usage usageAfterFullCollection() {
        return Usage.of(ask("collect", PATIENCE));
    }

    /** Ends it as {@code kill -9} does: nothing is closed and nothing is flushed. Returns when it is gone. */
    public void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets it end in order; after a minute it is ended. */
    @Override
    public void close() {
        try {
            commands.close();
        } catch (IOException gone) {
            // It ended before it was told to: what it had to say has been read.
        }
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException impatient) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Report.ofLine(line).ifPresent(reports::add);
            }
        } catch (IOException closed) {
            // As good as the end of the stream.
        } finally {
            reports.add(GONE);
        }
    }

    private IllegalStateException failed(String expected, String found) {
        return new IllegalStateException("Expected the process " + spec.name() + " to " + expected + ", but found "
                + found + "; see " + log + ".");
    }
}
