package congvu.app.command;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far the processors are behind the import: a bar for people, nothing for a pipe. */
final class DigestionProgress implements AutoCloseable {

    private final @Nullable ProgressBar bar;
    private long most;

    private DigestionProgress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static DigestionProgress on(PrintStream stream, boolean isTerminal) {
        return new DigestionProgress(
                isTerminal
                        ? new ProgressBarBuilder()
                                .setTaskName("Digesting")
                                .setUnit(" records", 1)
                                .setInitialMax(1)
                                .setStyle(ProgressBarStyle.ASCII)
                                .setConsumer(new ConsoleProgressBarConsumer(stream))
                                .build()
                        : null);
    }

    /** The most that was ever left is the whole way. */
    void remaining(long records) {
        if (bar != null) {
            most = Math.max(most, records);
            bar.maxHint(Math.max(1, most));
            bar.stepTo(most == 0 ? 1 : most - records);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
