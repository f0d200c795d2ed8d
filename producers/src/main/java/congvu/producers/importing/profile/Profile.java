package congvu.producers.importing.profile;

import congvu.producers.reference.ReferenceSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to read one kind of foreign file.
 *
 * @param name short name, also part of the transactional id
 * @param source name of the source system that each event carries
 * @param format format of the file
 * @param csv layout of delimited text
 * @param xes limits for an event log
 * @param times how times are written
 * @param cleaning what is done to values first
 * @param skips rows that are left out
 * @param fields fields of every event; the dossier id is among them
 * @param perCase events that a whole case tells
 * @param perEvent the event that a single row tells; null when rows are cases
 * @param eventId where event ids come from
 * @param pace how the time of the data is told
 * @param asOf time up to which the file tells the truth; the last tick. Null: the time of the last event
 * @param reference reference data that goes with the file
 * @param sourceVerdict where the file itself says whether a case was on time; null when it does not
 * @param notice what people must be told wherever the data is shown; null for nothing
 * @param maxEvents most events that one import may hold in memory, about 300 bytes each
 * @param digest SHA-256 over the profile file, hexadecimal
 */
public record Profile(
        String name,
        String source,
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
        String digest) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public Profile {
        skips = List.copyOf(skips);
        fields = Map.copyOf(fields);
        perCase = List.copyOf(perCase);
        requireName("name", name);
        requireName("source", source);
        if (!fields.containsKey(EventField.DOSSIER_ID)) {
            throw new IllegalArgumentException("Expected 'dossierId' under 'fields': which column tells the case?");
        }
        if (perCase.isEmpty() && perEvent == null) {
            throw new IllegalArgumentException(
                    "Expected 'perCase' (one row per case) or 'perEvent' (one row per event).");
        }
        if (format == InputFormat.CSV && !perCase.isEmpty() && perEvent != null) {
            throw new IllegalArgumentException("Expected only one of 'perCase' and 'perEvent' for format csv.");
        }
    }

    /** The columns or attributes that any rule looks at. */
    public Set<String> neededColumns() {
        return NeededColumns.of(this);
    }

    private static void requireName(String key, String value) {
        if (!NAME.matcher(value).matches()) {
            throw new IllegalArgumentException("Expected '" + key
                    + "' as letters, digits, dots, hyphens or underscores, at most 64, but found '" + value + "'.");
        }
    }
}
