package congvu.producers.reference;

import congvu.domain.calendar.CalendarException;
import congvu.domain.reference.ReferenceException;
import congvu.producers.yaml.YamlFile;
import congvu.producers.yaml.YamlMap;
import congvu.producers.yaml.YamlPlace;
import congvu.producers.yaml.YamlProblem;
import congvu.schemas.AvroSafety;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads reference files. A file may hold any of {@code units}, {@code procedures}, {@code calendars},
 * {@code officeHours}, {@code schedules}, {@code duties}, {@code norms}, {@code rulePacks} and {@code scorecards};
 * complaints are {@link YamlProblem}s with file, line, key and the way out.
 */
public final class ReferenceFiles {

    static {
        // Records are built here before anything is sent or received.
        AvroSafety.install();
    }

    private ReferenceFiles() {}

    /**
     * Reads files, and of folders every file in them and below them that ends in {@code .yaml} or {@code .yml}; what is
     * hidden, its name or a folder's beginning with a dot, is left out.
     *
     * @throws YamlProblem also when two files describe the same id, when a folder has no such file, and when nothing at all
     *     is described: whoever says nothing by mistake would otherwise remove everything
     */
    public static ReferenceSet read(List<Path> paths) {
        ReferenceSet all = ReferenceSet.empty();
        List<RulePack> packs = new ArrayList<>();
        for (Path path : paths) {
            for (Path file : filesOf(path)) {
                ReferenceSet more = YamlFile.read(file, yaml -> {
                    packs.addAll(yaml.maps("rulePacks", RulePack::read));
                    return set(yaml);
                });
                try {
                    all = all.plus(more);
                } catch (IllegalArgumentException e) {
                    throw new YamlProblem(file.toString(), 1, "", String.valueOf(e.getMessage()));
                }
            }
        }
        Map<String, YamlPlace> rulePlaces = new LinkedHashMap<>();
        all = all.withRules(RuleRecords.of(packs, rulePlaces), rulePlaces);
        if (all.isEmpty()) {
            throw new YamlProblem(
                    paths.stream().map(Path::toString).collect(Collectors.joining(", ")),
                    1,
                    "",
                    "Expected at least one record, but found none. Name the files that describe your reference data.");
        }
        return all;
    }

    /** Reads the lists from a mapping, for instance one inside a profile; all but rule packs, which no profile needs. */
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
                List.of(),
                each(
                        yaml,
                        "scorecards",
                        ScorecardSections::policy,
                        policy -> ReferenceKind.SCORECARD.key(policy.getPolicyId()),
                        places),
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
        List<Path> files = listed(path);
        if (files.isEmpty()) {
            throw new YamlProblem(
                    path.toString(),
                    1,
                    "",
                    "Expected files that end in .yaml in this folder or below it, but found none. Name another folder.");
        }
        return files;
    }

    /** Links are followed, since a folder that is handed to a container is often full of them. */
    private static List<Path> listed(Path folder) {
        try (Stream<Path> found = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return found.filter(file -> isYaml(file) && !isHidden(folder.relativize(file)) && !Files.isDirectory(file))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new YamlProblem(folder.toString(), 1, "", "Expected to list this folder, but found " + e + ".");
        }
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static boolean isHidden(Path inside) {
        return StreamSupport.stream(inside.spliterator(), false)
                .anyMatch(part -> part.toString().startsWith("."));
    }
}
