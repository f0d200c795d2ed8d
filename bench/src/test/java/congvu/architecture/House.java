package congvu.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The whole project as the architecture tests see it: compiled classes of every room, and source files. */
final class House {

    private House() {}

    /** All classes of all rooms, without their tests. */
    static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("congvu");
    }

    /** The folder with the parent pom; tests run in the folder of their own module. */
    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("mvnw")) ? here : here.getParent();
    }

    /** Our own Java files, those of tests included, and nothing generated. */
    static List<Path> sources() {
        return filesBelow(root()).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    /** Our own Java files that reach a user. */
    static List<Path> mainSources() {
        return sources().stream()
                .filter(file -> file.toString().contains("/src/main/java/"))
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> filesBelow(Path root) {
        try (Stream<Path> rooms = Files.list(root)) {
            return rooms.map(room -> room.resolve("src"))
                    .filter(Files::isDirectory)
                    .flatMap(House::walk)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
