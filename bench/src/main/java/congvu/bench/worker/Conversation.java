package congvu.bench.worker;

import congvu.bench.process.Report;
import congvu.bench.process.Usage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/** The worker's side of the talk with whoever started it: commands on standard input, reports on standard output. */
final class Conversation {

    private final PrintStream out;

    private Conversation(PrintStream out) {
        this.out = out;
    }

    /** Takes standard output for reports; what anybody else prints there goes to standard error. */
    static Conversation begin() {
        PrintStream reports = System.out;
        System.setOut(System.err);
        return new Conversation(reports);
    }

    /** Tells something unasked. */
    void say(Report report) {
        synchronized (out) {
            out.println(report.toLine());
            out.flush();
        }
    }

    /** Answers commands until the input ends. Two are known to all: usage, and collect. */
    void answer(Map<String, Supplier<Report>> commands) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                say(answerTo(line, commands));
            }
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private static Report answerTo(String command, Map<String, Supplier<Report>> commands) {
        return switch (command) {
            case "usage" -> Usage.now().toReport(command);
            case "collect" -> Usage.afterFullCollection().toReport(command);
            default -> {
                Supplier<Report> known = commands.get(command);
                if (known == null) {
                    throw new IllegalArgumentException("Expected a command of this worker, but found " + command + ".");
                }
                yield known.get();
            }
        };
    }
}
