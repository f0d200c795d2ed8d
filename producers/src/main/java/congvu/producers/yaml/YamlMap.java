package congvu.producers.yaml;

import congvu.rules.spelling.NearestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A mapping that remembers which keys it was asked for, so that a key which nobody asked for is an error.
 *
 * <p>Not thread safe; read it once, through {@link #readWhole}.
 */
public final class YamlMap implements YamlValue {

    private final YamlPlace place;
    private final Map<String, @Nullable YamlValue> values;
    private final Map<String, YamlPlace> places;
    private final Set<String> known = new TreeSet<>();

    YamlMap(YamlPlace place, Map<String, @Nullable YamlValue> values, Map<String, YamlPlace> places) {
        this.place = place;
        this.values = new LinkedHashMap<>(values);
        this.places = Map.copyOf(places);
    }

    @Override
    public YamlPlace place() {
        return place;
    }

    @Override
    public String kind() {
        return "a mapping";
    }

    /**
     * Reads the mapping by a function, then refuses keys that the function did not ask for, and turns an
     * {@link IllegalArgumentException} of a record that validates itself into a complaint with the place.
     */
    public <T> T readWhole(Function<YamlMap, T> reading) {
        T result;
        try {
            result = reading.apply(this);
        } catch (YamlProblem e) {
            throw e;
        } catch (IllegalArgumentException e) {
            // A misspelt key is the likelier cause of a value that a record misses.
            refuseUnknownKeys();
            throw place.problem(String.valueOf(e.getMessage()));
        }
        refuseUnknownKeys();
        return result;
    }

    /** The keys in the order of the file. */
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    /** Whether the key is there, with or without a value. */
    public boolean has(String key) {
        known.add(key);
        return values.containsKey(key);
    }

    /** The value, or null when the key is missing or has no value. */
    public @Nullable YamlValue value(String key) {
        known.add(key);
        return values.get(key);
    }

    /** The value; a complaint when the key is missing or has no value. */
    public YamlValue required(String key) {
        YamlValue value = value(key);
        if (value == null) {
            // A misspelt key is the likelier cause, and that complaint is the more helpful one.
            throw misspelt(key);
        }
        return value;
    }

    /** The text; a complaint when it is missing. */
    public String text(String key) {
        return required(key).asText().text();
    }

    /** The text, or null when it is missing. */
    public @Nullable String optionalText(String key) {
        YamlValue value = value(key);
        return value == null ? null : value.asText().text();
    }

    /** The value read by a function, or null when it is missing. */
    public <T> @Nullable T optional(String key, Function<YamlValue, T> reading) {
        YamlValue value = value(key);
        return value == null ? null : reading.apply(value);
    }

    /** A mapping read by a function, or null when it is missing. */
    public <T> @Nullable T optionalSection(String key, Function<YamlMap, T> reading) {
        return optional(key, value -> value.asMap().readWhole(reading));
    }

    /** The value read by a function, or the fallback when it is missing. */
    public <T> T or(String key, T fallback, Function<YamlValue, T> reading) {
        YamlValue value = value(key);
        return value == null ? fallback : reading.apply(value);
    }

    /** A number between two bounds, both inclusive, or the fallback when it is missing. */
    public long numberOr(String key, long fallback, long least, long most) {
        return or(key, fallback, value -> value.asText().number(least, most));
    }

    /** True or false, or the fallback when it is missing. */
    public boolean flagOr(String key, boolean fallback) {
        return or(key, fallback, value -> value.asText().flag());
    }

    /** A constant of an enum, spelt in lower case with hyphens or as in code. */
    public <E extends Enum<E>> E constant(String key, Class<E> kind) {
        return constantOf(required(key).asText(), kind);
    }

    /** A constant of an enum, or the fallback when it is missing. */
    public <E extends Enum<E>> E constantOr(String key, E fallback) {
        return or(key, fallback, value -> constantOf(value.asText(), fallback.getDeclaringClass()));
    }

    /** The texts of a list or the one text of a single value; empty when the key is missing. */
    public List<String> texts(String key) {
        return or(key, List.of(), value -> switch (value) {
            case YamlText text -> List.of(text.text());
            case YamlList list -> list.texts();
            case YamlMap map -> throw map.place().problem("Expected a value or a list, but found a mapping.");
        });
    }

    /** Every item of a list of mappings; empty when the key is missing. */
    public <T> List<T> maps(String key, Function<YamlMap, T> reading) {
        return or(key, List.of(), value -> value.asList().maps(reading));
    }

    /** A mapping read by a function, or the fallback when it is missing. */
    public <T> T section(String key, T fallback, Function<YamlMap, T> reading) {
        YamlValue value = value(key);
        return value == null ? fallback : value.asMap().readWhole(reading);
    }

    /** A mapping from any key to text, in the order of the file; empty when the key is missing. */
    public Map<String, String> table(String key) {
        return or(key, Map.of(), value -> {
            YamlMap map = value.asMap();
            Map<String, String> table = new LinkedHashMap<>();
            map.keys().forEach(name -> table.put(name, map.text(name)));
            return table;
        });
    }

    /** A complaint about one key of this mapping. */
    public YamlProblem problem(String key, String complaint) {
        return places.getOrDefault(key, place.child(key, place.line())).problem(complaint);
    }

    /** Where the key stands. */
    public YamlPlace placeOf(String key) {
        return places.getOrDefault(key, place.child(key, place.line()));
    }

    /** Reads a constant of an enum; a complaint lists all of them. */
    public static <E extends Enum<E>> E constantOf(YamlText text, Class<E> kind) {
        String wanted = text.text().replace('-', '_');
        for (E constant : kind.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(wanted)) {
                return constant;
            }
        }
        String all = Arrays.stream(kind.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
        List<String> names =
                Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList();
        throw text.place()
                .problem("Expected one of " + all + ", but found '" + text.text() + "'."
                        + NearestName.hint(text.text(), names));
    }

    private YamlProblem misspelt(String missing) {
        List<String> strangers = strangers();
        String hint = strangers.isEmpty() ? "" : " (not known here: " + String.join(", ", strangers) + ")";
        return problem(missing, "Expected a value for this key, but it is missing" + hint + ".");
    }

    private void refuseUnknownKeys() {
        for (String stranger : strangers()) {
            throw problem(
                    stranger,
                    "Unknown key." + NearestName.hint(stranger, known) + " Known here: " + String.join(", ", known)
                            + ". Correct the name or take it out.");
        }
    }

    private List<String> strangers() {
        List<String> strangers = new ArrayList<>(values.keySet());
        strangers.removeAll(known);
        return strangers;
    }
}
