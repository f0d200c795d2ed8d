package congvu.app.command;

import congvu.app.config.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where demo runs are kept when nobody says otherwise, and which was the last one. */
final class DataDirectories {

    private static final Path ROOT = Path.of("congvu-data");
    private static final Path LATEST = ROOT.resolve("latest");

    private DataDirectories() {}

    static Path ofRun(String name) {
        return ROOT.resolve(name);
    }

    /** Remembers the run for {@code explain} and {@code watch}. */
    static void remember(Path directory) {
        try {
            Files.createDirectories(ROOT);
            Files.writeString(LATEST, directory.toAbsolutePath().normalize().toString(), StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new ConfigurationException("Expected to write " + LATEST + ", but found: " + unwritable, unwritable);
        }
    }

    static Optional<Path> latest() {
        try {
            Path directory =
                    Path.of(Files.readString(LATEST, StandardCharsets.UTF_8).strip());
            return Files.isDirectory(directory) ? Optional.of(directory) : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
