package congvu.producers.importing.profile;

import congvu.producers.importing.profile.ColumnValue.Otherwise;
import congvu.producers.yaml.YamlList;
import congvu.producers.yaml.YamlMap;
import congvu.producers.yaml.YamlText;
import congvu.producers.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads where a profile takes the values of fields from. */
final class ValueSections {

    private final ProfileTarget target;
    private final TimeReading times;

    ValueSections(ProfileTarget target, TimeReading times) {
        this.target = target;
        this.times = times;
    }

    Map<EventField, ColumnValue> fields(YamlMap yaml) {
        Map<EventField, ColumnValue> fields = new LinkedHashMap<>();
        for (EventField field : target.form().fields()) {
            YamlValue value = yaml.value(field.key());
            if (value != null) {
                fields.put(field, columnValue(value));
            }
        }
        return fields;
    }

    /** A column name, a list of them, or a mapping with more to say. */
    ColumnValue columnValue(YamlValue value) {
        return switch (value) {
            case YamlText text -> ColumnValue.of(text.text());
            case YamlList list -> ColumnValue.joined(list.texts(), "+");
            case YamlMap map -> map.readWhole(this::detailed);
        };
    }

    private ColumnValue detailed(YamlMap yaml) {
        List<String> columns = new ArrayList<>(yaml.texts("column"));
        columns.addAll(yaml.texts("columns"));
        String constant = yaml.optionalText("constant");
        String fallback = yaml.optionalText("default");
        if (constant != null && (fallback != null || !columns.isEmpty())) {
            throw yaml.problem("constant", "Expected a constant without columns and default. Use 'default' instead.");
        }
        Map<String, String> table = yaml.table("map");
        boolean ownTimes = yaml.has("formats") || yaml.has("dateOnly");
        return new ColumnValue(
                columns,
                yaml.or("join", "+", value -> value.asText().text()),
                table,
                yaml.constantOr("otherwise", Otherwise.REJECT),
                constant == null ? fallback : constant,
                yaml.flagOr("required", false),
                types(yaml),
                ownTimes ? TimeSections.own(yaml, times) : noOwnTimes(yaml),
                yaml.optionalText("split"),
                yaml.flagOr("token", false));
    }

    /** Asks for the keys of times of one's own, so that they count as known in a complaint. */
    private static @Nullable TimeReading noOwnTimes(YamlMap yaml) {
        yaml.has("formats");
        yaml.has("dateOnly");
        return null;
    }

    private Set<String> types(YamlMap yaml) {
        Set<String> types = new LinkedHashSet<>();
        for (String name : yaml.texts("on")) {
            types.add(target.type(new YamlText(yaml.placeOf("on"), name)).name());
        }
        return types;
    }
}
