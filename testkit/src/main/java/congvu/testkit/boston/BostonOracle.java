package congvu.testkit.boston;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code data/boston311_2015-10.csv.gz} by itself and says what a correct run must find. The file has no quoted field,
 * so a comma is a comma; a row with another number of fields is refused loudly.
 */
public final class BostonOracle {

    /** Where the file lies below the project's root. */
    public static final Path FILE = Path.of("data", "boston311_2015-10.csv.gz");

    private static final DateTimeFormatter WALL_CLOCK =
            DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.ENGLISH);
    private static final int COLUMNS = 13;

    private final List<BostonCase> cases;

    private BostonOracle(List<BostonCase> cases) {
        this.cases = List.copyOf(cases);
    }

    /** The shipped file, found by walking up from the working directory. */
    public static BostonOracle ofShippedFile() throws IOException {
        return read(shippedFile());
    }

    /** The shipped file's place, found by walking up from the working directory. */
    public static Path shippedFile() throws IOException {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(FILE))) {
                return at.resolve(FILE);
            }
        }
        throw new IOException("Expected to find " + FILE + " above the working directory, but it is not there.");
    }

    /**
     * Reads a file of this shape.
     *
     * @throws IOException when the file cannot be read or a row has not the shape of the others
     */
    public static BostonOracle read(Path gzippedCsv) throws IOException {
        List<BostonCase> cases = new ArrayList<>();
        try (BufferedReader rows = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(gzippedCsv)), StandardCharsets.UTF_8))) {
            rows.readLine(); // the header
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                cases.add(parse(row));
            }
        }
        return new BostonOracle(cases);
    }

    public List<BostonCase> cases() {
        return cases;
    }

    public BostonFigures total() {
        return BostonFigures.of(cases);
    }

    /** The same table for each department, by its code. */
    public Map<String, BostonFigures> byDepartment() {
        Map<String, List<BostonCase>> grouped = new TreeMap<>();
        cases.forEach(one -> grouped.computeIfAbsent(one.department(), none -> new ArrayList<>())
                .add(one));
        Map<String, BostonFigures> figures = new TreeMap<>();
        grouped.forEach((department, rows) -> figures.put(department, BostonFigures.of(rows)));
        return figures;
    }

    /** The cases that stand to the city's flag in one way, in the order of the file. */
    public List<BostonCase> casesWhereFlag(FlagAgreement agreement) {
        return cases.stream().filter(one -> one.agreement() == agreement).toList();
    }

    private static BostonCase parse(String row) throws IOException {
        String[] cell = row.split(",", -1);
        if (cell.length != COLUMNS) {
            throw new IOException("Expected " + COLUMNS + " columns in case " + cell[0] + ", but found " + cell.length);
        }
        Instant opened = instant(cell[1]);
        if (opened == null) {
            throw new IOException("Expected case " + cell[0] + " to have an opening time, but it is empty.");
        }
        return new BostonCase(cell[0], opened, instant(cell[2]), instant(cell[3]), cell[4], cell[8], cell[10]);
    }

    private static @Nullable Instant instant(String wallClock) {
        return wallClock.isEmpty()
                ? null
                : LocalDateTime.parse(wallClock, WALL_CLOCK)
                        .atZone(BostonCase.ZONE)
                        .withEarlierOffsetAtOverlap()
                        .toInstant();
    }
}
