package congvu.producers.importing.report;

import congvu.producers.importing.row.RowReason;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The list of refused rows: {@code line,reason,column}, in the order of the file.
 *
 * <p>The file is made with the first refused row; one that is left from an earlier run is emptied, so that it never
 * speaks of another run. Values are never written.
 */
public final class RejectedReport implements Closeable {

    private static final String HEADER = "line,reason,column";

    private final Path file;
    private @Nullable BufferedWriter writer;

    public RejectedReport(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            open();
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
