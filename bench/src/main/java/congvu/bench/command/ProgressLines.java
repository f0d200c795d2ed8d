package congvu.bench.command;

import congvu.bench.scenario.Progress;
import java.io.PrintWriter;

/** Progress on one line of a terminal that is written again and again; elsewhere one line for each step. */
final class ProgressLines implements Progress, AutoCloseable {

    private static final String BEGIN_LINE_AGAIN = "\r\u001b[2K";
    private static final long BETWEEN_LINES_NANOS = 200_000_000;

    private final PrintWriter err;
    private final boolean isTerminal = isTerminal();
    private String step = "";
    private long shownNanos;
    private boolean isOpen;

    ProgressLines(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void step(String what) {
        close();
        step = what;
        shownNanos = System.nanoTime();
        if (isTerminal) {
            show(what);
        } else {
            err.println("bench: " + what);
            err.flush();
        }
    }

    @Override
    public synchronized void at(long done, long total) {
        long now = System.nanoTime();
        if (isTerminal && now - shownNanos > BETWEEN_LINES_NANOS) {
            shownNanos = now;
            show("%s: %,d of %,d".formatted(step, done, total));
        }
    }

    /** Leaves the line behind. */
    @Override
    public synchronized void close() {
        if (isOpen) {
            err.println();
            err.flush();
            isOpen = false;
        }
    }

    /** Java 22 and later answer otherwise on their own; the launcher makes all of them answer alike. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        return System.console() != null;
    }

    private void show(String text) {
        err.print(BEGIN_LINE_AGAIN + "bench: " + text);
        err.flush();
        isOpen = true;
    }
}
