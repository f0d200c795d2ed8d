package congvu.producers.importing.profile;

import congvu.producers.fingerprint.Fingerprint;
import congvu.producers.importing.profile.EventIdRule.Column;
import congvu.producers.importing.profile.EventIdRule.Content;
import congvu.producers.importing.profile.EventIdRule.Ordinal;
import congvu.producers.importing.token.ForbiddenColumns;
import congvu.producers.importing.token.StaffTokens;
import congvu.producers.reference.ReferenceFiles;
import congvu.producers.reference.ReferenceSet;
import congvu.producers.yaml.YamlFile;
import congvu.producers.yaml.YamlMap;
import congvu.producers.yaml.YamlProblem;
import congvu.producers.yaml.YamlText;
import congvu.producers.yaml.YamlValue;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a profile file. Every complaint is a {@link YamlProblem} that names file, line, key and the way out.
 *
 * <p>The keys are told for people in {@code docs/importing.md}; a test keeps that page and this class together.
 */
public final class ProfileReader {

    private static final int MOST_EVENTS = 20_000_000;

    private final Path file;

    private ProfileReader(Path file) {
        this.file = file;
    }

    /** Reads and checks a profile with the reference files that it names, relative to its own folder. */
    public static Profile read(Path file) {
        return YamlFile.read(file, new ProfileReader(file)::profile);
    }

    private Profile profile(YamlMap yaml) {
        Profile profile = whole(yaml);
        Set<String> unused = new TreeSet<>(profile.cleaning().columns().keySet());
        unused.removeAll(profile.neededColumns());
        if (!unused.isEmpty()) {
            throw yaml.problem(
                    "clean",
                    "Expected to clean columns that a field or condition uses, but nothing uses "
                            + String.join(", ", unused) + ". Correct the name or take it out.");
        }
        profile.neededColumns()
                .forEach(column -> ForbiddenColumns.find(column).ifPresent(forbidden -> {
                    throw yaml.place()
                            .problem("Expected columns without personal data, but this profile reads one for "
                                    + forbidden + ". There is no field for it in any event; take it out.");
                }));
        return profile;
    }

    private Profile whole(YamlMap yaml) {
        InputFormat format = yaml.constant("format", InputFormat.class);
        ProfileTarget target = yaml.constantOr("target", ProfileTarget.DOSSIERS);
        TimeReading times = TimeSections.times(yaml.required("times").asMap());
        ValueSections values = new ValueSections(target, times);
        StaffTokens tokens = yaml.optionalSection("tokens", this::tokens);
        ReferenceSet reference = yaml.section("reference", ReferenceSet.empty(), this::reference);
        return new Profile(
                yaml.text("name"),
                yaml.text("source"),
                target,
                format,
                section(yaml, "csv", format == InputFormat.CSV, CsvLayout.standard(), ProfileReader::csv),
                section(yaml, "xes", format == InputFormat.XES, XesLayout.standard(), ProfileReader::xes),
                times,
                yaml.section("clean", Cleaning.standard(), CleaningSections::cleaning),
                yaml.maps("skip", CleaningSections::skip),
                yaml.required("fields").asMap().readWhole(values::fields),
                yaml.maps("perCase", map -> eventRule(map, target, values)),
                yaml.optionalSection("perEvent", map -> activityRule(map, target, values)),
                yaml.or("eventId", new Content(), value -> eventId(value, values)),
                yaml.section("replay", ReplayPace.standard(), ProfileReader::pace),
                asOf(yaml, times),
                reference,
                yaml.optionalSection("sourceVerdict", ProfileReader::sourceVerdict),
                yaml.optionalText("notice"),
                (int) yaml.numberOr("maxEvents", 5_000_000, 1, MOST_EVENTS),
                tokens,
                yaml.flagOr("deviceReports", false),
                tokens == null ? ProfileDigest.of(file) : Fingerprint.of(ProfileDigest.of(file) + tokens.digest()));
    }

    private static <T> T section(YamlMap yaml, String key, boolean fits, T standard, Function<YamlMap, T> reading) {
        if (yaml.has(key) && !fits) {
            throw yaml.problem(key, "Expected no section '" + key + "', because the format is another. Take it out.");
        }
        return yaml.section(key, standard, reading);
    }

    private static CsvLayout csv(YamlMap yaml) {
        CsvLayout standard = CsvLayout.standard();
        return new CsvLayout(
                yaml.or(
                        "encoding",
                        standard.encoding(),
                        value -> value.asText().as("an encoding such as utf-8 or windows-1252", Charset::forName)),
                character(yaml, "delimiter", standard.delimiter()),
                quote(yaml, standard),
                yaml.flagOr("header", standard.header()),
                yaml.texts("columns"),
                (int) yaml.numberOr("maxLineBytes", standard.maxLineBytes(), 64, 64 << 20),
                (int) yaml.numberOr("maxRecordLines", standard.maxRecordLines(), 1, 10_000),
                yaml.flagOr("furtherColumns", standard.furtherColumns()));
    }

    private static char character(YamlMap yaml, String key, char fallback) {
        return yaml.or(key, fallback, value -> single(value.asText()));
    }

    private static @Nullable Character quote(YamlMap yaml, CsvLayout standard) {
        YamlValue value = yaml.value("quote");
        if (value == null) {
            return standard.quote();
        }
        YamlText text = value.asText();
        return text.text().equals("none") ? null : Character.valueOf(single(text));
    }

    private static char single(YamlText text) {
        String value = text.text().equals("tab") ? "\t" : text.text();
        if (value.length() != 1) {
            throw text.place()
                    .problem("Expected one character, tab, or for the quote none, but found '" + value + "'.");
        }
        return value.charAt(0);
    }

    private static XesLayout xes(YamlMap yaml) {
        XesLayout standard = XesLayout.standard();
        return new XesLayout((int) yaml.numberOr("maxTraceBytes", standard.maxTraceBytes(), 1_024, 1 << 30), (int)
                yaml.numberOr("maxNesting", standard.maxNesting(), 1, 1_000));
    }

    private static EventRule eventRule(YamlMap yaml, ProfileTarget target, ValueSections values) {
        return new EventRule(
                target.type(yaml.required("type").asText()),
                values.columnValue(yaml.required("occurredAt")),
                yaml.maps("when", CleaningSections::condition),
                yaml.section("fields", Map.of(), values::fields));
    }

    private static ActivityRule activityRule(YamlMap yaml, ProfileTarget target, ValueSections values) {
        return new ActivityRule(
                values.columnValue(yaml.required("activity")),
                values.columnValue(yaml.required("occurredAt")),
                yaml.required("types").asMap().readWhole(map -> eventTypes(map, target)),
                Set.copyOf(yaml.texts("ignore")),
                yaml.constantOr("otherwise", ActivityRule.Others.REJECT),
                yaml.section("fields", Map.of(), values::fields));
    }

    private static Map<String, EventType> eventTypes(YamlMap yaml, ProfileTarget target) {
        Map<String, EventType> types = new LinkedHashMap<>();
        yaml.keys()
                .forEach(name -> types.put(name, target.type(yaml.required(name).asText())));
        return types;
    }

    private StaffTokens tokens(YamlMap yaml) {
        Path map = yaml.optional(
                "mapFile", value -> file.resolveSibling(value.asText().text()));
        Path key = yaml.optional(
                "keyFile", value -> file.resolveSibling(value.asText().text()));
        if ((map == null) == (key == null)) {
            throw yaml.place().problem("Expected exactly one of 'mapFile' and 'keyFile'.");
        }
        return map == null ? StaffTokens.byKey(Objects.requireNonNull(key)) : StaffTokens.byMap(map);
    }

    private static EventIdRule eventId(YamlValue value, ValueSections values) {
        if (value instanceof YamlText text) {
            return switch (text.text()) {
                case "content" -> new Content();
                case "ordinal" -> new Ordinal();
                default ->
                    throw text.place()
                            .problem("Expected content, ordinal or 'column: name', but found '" + text.text() + "'.");
            };
        }
        return new Column(values.columnValue(value));
    }

    private static ReplayPace pace(YamlMap yaml) {
        ReplayPace standard = ReplayPace.standard();
        return new ReplayPace((int) yaml.numberOr("tickHours", standard.tickHours(), 1, 24 * 366), (int)
                yaml.numberOr("maxBatchEvents", standard.maxBatchEvents(), 1, 100_000));
    }

    private static SourceVerdict sourceVerdict(YamlMap yaml) {
        return new SourceVerdict(yaml.text("column"), Set.copyOf(yaml.texts("onTime")), Set.copyOf(yaml.texts("late")));
    }

    private static @Nullable Instant asOf(YamlMap yaml, TimeReading times) {
        YamlValue value = yaml.value("asOf");
        return value == null ? null : TimeSections.instant(value.asText(), times);
    }

    private ReferenceSet reference(YamlMap yaml) {
        ReferenceSet inline = yaml.section("inline", ReferenceSet.empty(), ReferenceFiles::set);
        List<Path> files = yaml.texts("files").stream()
                .map(name -> file.resolveSibling(name))
                .toList();
        // Files that are named and say nothing are a mistake; naming none is not.
        return files.isEmpty() ? inline : ReferenceFiles.read(files).plus(inline);
    }
}
