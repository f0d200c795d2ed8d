package congvu.producers.reference;

import congvu.domain.calendar.CalendarException;
import congvu.domain.reference.ReferenceException;
import congvu.producers.yaml.YamlFile;
import congvu.producers.yaml.YamlMap;
import congvu.producers.yaml.YamlPlace;
import congvu.producers.yaml.YamlProblem;
import congvu.schemas.AvroSafety;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads reference files. A file may hold any of {@code units}, {@code procedures}, {@code calendars},
 * {@code officeHours}, {@code schedules}, {@code duties} and {@code norms}; complaints are {@link YamlProblem}s with file, line, key and the way out.
 */
public final class ReferenceFiles {

    static {
        // Records are built here before anything is sent or received.
        AvroSafety.install();
    }

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

    /** Reads the lists from a mapping, for instance one inside a profile. */
    public static ReferenceSet set(YamlMap yaml) {
        Map<String, YamlPlace> places = new LinkedHashMap<>();
        return new ReferenceSet(
                each(yaml, "units", UnitSections::unit, unit -> ReferenceKind.UNIT.key(unit.id()), places),
                each(
                        yaml,
                        "procedures",
                        UnitSections::procedure,
                        procedure -> ReferenceKind.PROCEDURE.key(procedure.id()),
                        places),
                each(
                        yaml,
                        "calendars",
                        CalendarSections::calendar,
                        calendar -> ReferenceKind.CALENDAR.key(calendar.id()),
                        places),
                each(
                        yaml,
                        "officeHours",
                        CalendarSections::officeHours,
                        hours -> ReferenceKind.OFFICE_HOURS.key(hours.id()),
                        places),
                each(
                        yaml,
                        "schedules",
                        ScheduleSections::schedule,
                        schedule -> ReferenceKind.SCHEDULE.key(schedule.getScheduleId()),
                        places),
                each(yaml, "duties", DutySections::duty, duty -> ReferenceKind.DUTY.key(duty.getDutyId()), places),
                each(yaml, "norms", DutySections::norm, norm -> ReferenceKind.NORM.key(norm.getNormId()), places),
                places);
    }

    /** Reads a list and remembers where each of its items stands, for complaints that come later. */
    private static <T> List<T> each(
            YamlMap yaml,
            String list,
            Function<YamlMap, T> reading,
            Function<T, String> key,
            Map<String, YamlPlace> places) {
        return yaml.maps(list, map -> {
            T read = withPlace(map, reading);
            places.put(key.apply(read), map.place());
            return read;
        });
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
