package congvu.schemas.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;

/** The schemas as they were released, one folder for each release: v1, v2 and so on. */
final class ReleasedSchemas {

    private static final Path FOLDER = Path.of("src", "test", "resources", "released");
    private static final String SUFFIX = ".avsc";

    private ReleasedSchemas() {}

    /** Numbers of the releases, oldest first. */
    static List<Integer> releases() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder ->
                            Integer.parseInt(folder.getFileName().toString().substring(1)))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    /** The schema of this name in a release, if it was in it. */
    static Optional<Schema> find(int release, String fullName) throws IOException {
        Path file = file(release, fullName);
        return Files.exists(file) ? Optional.of(new Schema.Parser().parse(Files.readString(file))) : Optional.empty();
    }

    /** Full names of the records of a release. */
    static List<String> names(int release) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("v" + release))) {
            return files.map(file -> file.getFileName().toString().replace(SUFFIX, ""))
                    .sorted()
                    .toList();
        }
    }

    /** Every released schema of this name, oldest first. */
    static List<Schema> history(String fullName) throws IOException {
        List<Schema> history = new ArrayList<>();
        for (int release : releases()) {
            find(release, fullName).ifPresent(history::add);
        }
        return history;
    }

    /** Writes a release; only when asked for on the command line. */
    static void write(int release, List<Schema> schemas) throws IOException {
        Files.createDirectories(FOLDER.resolve("v" + release));
        for (Schema schema : schemas) {
            Files.writeString(
                    file(release, schema.getFullName()), SchemaFormatter.format("json/pretty", schema) + "\n");
        }
    }

    private static Path file(int release, String fullName) {
        return FOLDER.resolve("v" + release).resolve(fullName + SUFFIX);
    }
}
