package congvu.app.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** Results to standard output, at once; news of the work to standard error. */
final class Output {

    private final PrintWriter results;
    private final PrintWriter news;

    private Output(PrintWriter results, PrintWriter news) {
        this.results = results;
        this.news = news;
    }

    static Output of(CommandSpec spec) {
        return new Output(spec.commandLine().getOut(), spec.commandLine().getErr());
    }

    void result(String text) {
        results.println(text);
        results.flush();
    }

    /**
     * Whether what is written reaches nobody any more, as when a pipe's other end was closed. Known only after something
     * was written.
     */
    boolean isReaderGone() {
        // Picocli's writer ends in System.out, which keeps such a failure to itself.
        return results.checkError() || System.out.checkError();
    }

    void news(String text) {
        news.println(text);
        news.flush();
    }

    /** Whether a person watches the progress; the launcher has looked, because not every Java can tell. */
    static boolean isTerminal() {
        return Boolean.getBoolean("congvu.terminal");
    }

    /** Where progress is drawn. */
    static PrintStream progress() {
        return System.err;
    }
}
