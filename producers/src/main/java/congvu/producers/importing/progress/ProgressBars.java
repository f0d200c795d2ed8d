package congvu.producers.importing.progress;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Bars for a terminal: one while the file is read, one while events are sent. */
public final class ProgressBars implements ImportProgress {

    private final PrintStream terminal;
    private @Nullable ProgressBar reading;
    private @Nullable ProgressBar sending;

    private ProgressBars(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** Bars when somebody looks, else plain lines. */
    public static ImportProgress on(PrintStream stream, boolean isTerminal) {
        return isTerminal ? new ProgressBars(stream) : new ProgressLines(stream);
    }

    @Override
    public void read(long rows, long bytes, long allBytes) {
        ProgressBar bar = reading;
        if (bar == null) {
            bar = bar("Reading", " KiB", allBytes / 1024);
            reading = bar;
        }
        bar.stepTo(bytes / 1024);
    }

    @Override
    public void sent(long accepted, long all) {
        ProgressBar bar = sending;
        if (bar == null) {
            end(reading);
            bar = bar("Sending", " events", all);
            sending = bar;
        }
        bar.stepTo(accepted);
    }

    @Override
    public void close() {
        end(reading);
        end(sending);
    }

    private ProgressBar bar(String task, String unit, long most) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(unit, 1)
                .setInitialMax(Math.max(1, most))
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(terminal))
                .build();
    }

    private static void end(@Nullable ProgressBar bar) {
        if (bar != null) {
            bar.close();
        }
    }
}
