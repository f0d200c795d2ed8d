package congvu.producers.importing.profile;

import congvu.producers.fingerprint.Fingerprint;
import congvu.producers.importing.row.UnusableInputException;
import congvu.producers.importing.token.StaffTokens;
import congvu.producers.reference.ReferenceSet;
import congvu.producers.yaml.YamlPlace;
import congvu.producers.yaml.YamlText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to read one kind of foreign file.
 *
 * @param name short name, also part of the transactional id
 * @param source name of the source system that each event carries
 * @param target what the file is about
 * @param format format of the file
 * @param csv layout of delimited text
 * @param xes limits for an event log
 * @param times how times are written
 * @param cleaning what is done to values first
 * @param skips rows that are left out
 * @param fields fields of every event; the key of the record is among them
 * @param perCase events that a whole case tells
 * @param perEvent the event that a single row tells; null when rows are cases
 * @param eventId where event ids come from
 * @param pace how the time of the data is told
 * @param asOf time up to which the file tells the truth; the last tick. Null: the time of the last event
 * @param reference reference data that goes with the file
 * @param sourceVerdict where the file itself says whether a case was on time; null when it does not
 * @param notice what people must be told wherever the data is shown; null for nothing
 * @param maxEvents most events that one import may hold in memory, about 300 bytes each
 * @param tokens how tokens are made of numbers that persons are known by; null when the profile does not say
 * @param deviceReports whether, after a complete import, each device is reported to have delivered its punches
 * @param digest SHA-256 over the profile file and whatever else decides what events are made, hexadecimal
 */
public record Profile(
        String name,
        String source,
        ProfileTarget target,
        InputFormat format,
        CsvLayout csv,
        XesLayout xes,
        TimeReading times,
        Cleaning cleaning,
        List<SkipRule> skips,
        Map<EventField, ColumnValue> fields,
        List<EventRule> perCase,
        @Nullable ActivityRule perEvent,
        EventIdRule eventId,
        ReplayPace pace,
        @Nullable Instant asOf,
        ReferenceSet reference,
        @Nullable SourceVerdict sourceVerdict,
        @Nullable String notice,
        int maxEvents,
        @Nullable StaffTokens tokens,
        boolean deviceReports,
        String digest) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public Profile {
        skips = List.copyOf(skips);
        fields = Map.copyOf(fields);
        perCase = List.copyOf(perCase);
        requireName("name", name);
        requireName("source", source);
        requireFields(target, fields);
        if (format == InputFormat.XES && target.refusesPersonalColumns()) {
            throw new IllegalArgumentException("Expected format csv for this target: what an event log holds about"
                    + " persons is not known before it is read.");
        }
        if (deviceReports && target != ProfileTarget.ATTENDANCE) {
            throw new IllegalArgumentException("Expected 'deviceReports' for target attendance only. Take it out.");
        }
        if (perCase.isEmpty() && perEvent == null) {
            throw new IllegalArgumentException(
                    "Expected 'perCase' (one row per case) or 'perEvent' (one row per event).");
        }
        if (format == InputFormat.CSV && !perCase.isEmpty() && perEvent != null) {
            throw new IllegalArgumentException("Expected only one of 'perCase' and 'perEvent' for format csv.");
        }
    }

    /**
     * A time that is stated beside the profile, in its formats or in ISO form.
     *
     * @param option where it is stated, for a complaint
     */
    public Instant instant(String text, String option) {
        return TimeSections.instant(new YamlText(new YamlPlace(option, 1, ""), text), times);
    }

    /** The columns or attributes that any rule looks at. */
    public Set<String> neededColumns() {
        return NeededColumns.of(this);
    }

    /**
     * The same with values that are stated beside the profile; the digest changes with them.
     *
     * @param constants by name of a field; such a field gets this value in every event
     * @param ownTokens take the place of those of the profile; null: they stay
     * @throws UnusableInputException when there is no such field
     */
    public Profile with(Map<String, String> constants, @Nullable StaffTokens ownTokens) {
        if (constants.isEmpty() && ownTokens == null) {
            return this;
        }
        Map<EventField, ColumnValue> set = new LinkedHashMap<>();
        new TreeMap<>(constants).forEach((name, value) -> set.put(settable(name), ColumnValue.constant(value)));
        StaffTokens used = ownTokens == null ? tokens : ownTokens;
        String stated = new TreeMap<>(constants) + (used == null ? "" : used.digest());
        return new Profile(
                name,
                source,
                target,
                format,
                csv,
                xes,
                times,
                cleaning,
                skips,
                over(fields, set),
                perCase.stream()
                        .map(rule -> new EventRule(
                                rule.type(), rule.occurredAt(), rule.conditions(), over(rule.fields(), set)))
                        .toList(),
                perEvent == null ? null : perEvent.withFields(over(perEvent.fields(), set)),
                eventId,
                pace,
                asOf,
                reference,
                sourceVerdict,
                notice,
                maxEvents,
                used,
                deviceReports,
                Fingerprint.of(digest + stated));
    }

    private static Map<EventField, ColumnValue> over(
            Map<EventField, ColumnValue> some, Map<EventField, ColumnValue> others) {
        Map<EventField, ColumnValue> all = new LinkedHashMap<>(some);
        all.putAll(others);
        return all;
    }

    private EventField settable(String name) {
        EventField field = target.form().find(name);
        if (field == null) {
            throw new UnusableInputException(
                    "Expected a field of " + target.name().toLowerCase(Locale.ROOT) + " to set, but found '" + name
                            + "'. Known: " + String.join(", ", target.form().names()) + ".");
        }
        return field;
    }

    private static void requireFields(ProfileTarget target, Map<EventField, ColumnValue> fields) {
        EventField key = target.keyField();
        if (!fields.containsKey(key)) {
            throw new IllegalArgumentException("Expected '" + key.key()
                    + "' under 'fields': which column tells it? It is the key of every event.");
        }
        EventField kind = target.form().find("kind");
        if (kind != null && !fields.containsKey(kind)) {
            throw new IllegalArgumentException("Expected 'kind' under 'fields': RATING, PETITION, COMPLAINT or"
                    + " DENUNCIATION; a constant when the file has one kind.");
        }
    }

    private static void requireName(String key, String value) {
        if (!NAME.matcher(value).matches()) {
            throw new IllegalArgumentException("Expected '" + key
                    + "' as letters, digits, dots, hyphens or underscores, at most 64, but found '" + value + "'.");
        }
    }
}
