package congvu.producers.importing.report;

import congvu.producers.importing.row.RowReason;
import congvu.producers.importing.row.UnusableInputException;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The list of refused rows: {@code line,reason,column}, in the order of the file.
 *
 * <p>The file is made with the first refused row; one that is left from an earlier run is emptied, so that it never
 * speaks of another run. Values are never written. A file that is no such list is never touched.
 */
public final class RejectedReport implements Closeable {

    private static final String HEADER = "line,reason,column";

    private final Path file;
    private @Nullable BufferedWriter writer;

    /**
     * @param input the file whose rows are refused
     * @throws UnusableInputException when there is a file already that is the input, or no earlier report
     */
    public RejectedReport(Path file, Path input) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            refuseToOverwrite(file, input);
            open();
        }
    }

    private static void refuseToOverwrite(Path file, Path input) throws IOException {
        if (Files.isSameFile(file, input)) {
            throw new UnusableInputException("Expected a report of refused rows beside the input, but " + file
                    + " is the input itself. Name another file with --report.");
        }
        // A device has no content to lose, and reading one might wait for ever.
        if (Files.isRegularFile(file) && !isReport(file)) {
            throw new UnusableInputException("Expected " + file + " to be new, or a report of an earlier run, but it is"
                    + " neither. Name another file with --report, or move that one away.");
        }
    }

    /** Empty is what a run leaves that was killed early. */
    private static boolean isReport(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String begin = new String(in.readNBytes(HEADER.length() + 1), StandardCharsets.UTF_8);
            return begin.isEmpty() || begin.stripTrailing().equals(HEADER);
        }
    }

    /** Where the report goes beside its input when nobody says otherwise. */
    public static Path besides(Path input) {
        return input.resolveSibling(input.getFileName() + ".rejected.csv");
    }

    public Path file() {
        return file;
    }

    /** Lists one row. */
    public void add(long line, RowReason reason, @Nullable String column) {
        try {
            BufferedWriter open = open();
            open.write(line + "," + reason + "," + (column == null ? "" : quoted(column)));
            open.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to write the report of refused rows to " + file, e);
        }
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }

    private BufferedWriter open() throws IOException {
        BufferedWriter open = writer;
        if (open == null) {
            open = Files.newBufferedWriter(file);
            writer = open;
            open.write(HEADER);
            open.newLine();
        }
        return open;
    }

    private static String quoted(String text) {
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
