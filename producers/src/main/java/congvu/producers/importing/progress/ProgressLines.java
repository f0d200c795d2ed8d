package congvu.producers.importing.progress;

import java.io.PrintStream;

/** Plain lines for a log or a pipe: at each tenth of the way. */
final class ProgressLines implements ImportProgress {

    private static final int TENTHS = 10;

    private final PrintStream out;
    private int readTenth;
    private int sentTenth;

    ProgressLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public void read(long rows, long bytes, long allBytes) {
        int tenth = tenth(bytes, allBytes);
        if (tenth > readTenth) {
            readTenth = tenth;
            out.println("reading: " + rows + " rows, " + tenth * TENTHS + " %");
        }
    }

    @Override
    public void sent(long accepted, long all) {
        int tenth = tenth(accepted, all);
        if (tenth > sentTenth) {
            sentTenth = tenth;
            out.println("sending: " + accepted + " of " + all + " events, " + tenth * TENTHS + " %");
        }
    }

    @Override
    public void close() {
        out.flush();
    }

    private static int tenth(long done, long all) {
        return all <= 0 ? 0 : (int) Math.min(TENTHS, TENTHS * done / all);
    }
}
