package congvu.producers.reference;

import congvu.domain.calendar.CalendarException;
import congvu.domain.reference.ReferenceException;
import congvu.producers.yaml.YamlFile;
import congvu.producers.yaml.YamlMap;
import congvu.producers.yaml.YamlProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads reference files. A file may hold any of {@code units}, {@code procedures}, {@code calendars} and
 * {@code officeHours}; complaints are {@link YamlProblem}s with file, line, key and the way out.
 */
public final class ReferenceFiles {

    private ReferenceFiles() {}

    /**
     * Reads files, and of folders every file in them that ends in {@code .yaml}.
     *
     * @throws YamlProblem also when two files describe the same id
     */
    public static ReferenceSet read(List<Path> paths) {
        ReferenceSet all = ReferenceSet.empty();
        for (Path path : paths) {
            for (Path file : filesOf(path)) {
                ReferenceSet more = YamlFile.read(file, ReferenceFiles::set);
                try {
                    all = all.plus(more);
                } catch (IllegalArgumentException e) {
                    throw new YamlProblem(file.toString(), 1, "", String.valueOf(e.getMessage()));
                }
            }
        }
        return all;
    }

    /** Reads the four lists from a mapping, for instance one inside a profile. */
    public static ReferenceSet set(YamlMap yaml) {
        return new ReferenceSet(
                yaml.maps("units", UnitSections::unit),
                yaml.maps("procedures", UnitSections::procedure),
                yaml.maps("calendars", map -> withPlace(map, CalendarSections::calendar)),
                yaml.maps("officeHours", map -> withPlace(map, CalendarSections::officeHours)));
    }

    private static <T> T withPlace(YamlMap yaml, Function<YamlMap, T> reading) {
        try {
            return reading.apply(yaml);
        } catch (CalendarException | ReferenceException e) {
            throw yaml.place().problem(String.valueOf(e.getMessage()));
        }
    }

    private static List<Path> filesOf(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> found = Files.walk(path)) {
            return found.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new YamlProblem(path.toString(), 1, "", "Expected to list this folder, but found " + e + ".");
        }
    }
}
