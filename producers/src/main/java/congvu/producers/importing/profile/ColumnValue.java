package congvu.producers.importing.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a field of an event gets its value.
 *
 * @param columns columns whose present values are joined; empty when there is only a constant
 * @param join text between two joined values
 * @param map values to replace, exact match
 * @param otherwise what happens to a value that {@code map} does not name, when there is a map
 * @param fallback value when the columns give none; a constant when there are no columns
 * @param required whether a row without value is refused
 * @param on names of event types that get the field; empty: all
 * @param time how a time is read here, where it differs from the rest of the file
 * @param split text between two values of a field that takes several; null: the whole is one value
 * @param token whether the value is a number that a person is known by, for which a token is sent
 */
public record ColumnValue(
        List<String> columns,
        String join,
        Map<String, String> map,
        Otherwise otherwise,
        @Nullable String fallback,
        boolean required,
        Set<String> on,
        @Nullable TimeReading time,
        @Nullable String split,
        boolean token) {

    /** What happens to a value that a mapping table does not name. */
    public enum Otherwise {
        /** The row is refused. */
        REJECT,
        /** The value is taken as it is. */
        KEEP,
        /** The field stays empty. */
        EMPTY
    }

    public ColumnValue {
        columns = List.copyOf(columns);
        map = Map.copyOf(map);
        on = Set.copyOf(on);
        if (columns.isEmpty() && fallback == null) {
            throw new IllegalArgumentException("Expected 'column', 'columns' or 'constant'.");
        }
    }

    /** One column as it is. */
    public static ColumnValue of(String column) {
        return joined(List.of(column), "");
    }

    /** Several columns joined, as they are. */
    static ColumnValue joined(List<String> columns, String join) {
        return new ColumnValue(columns, join, Map.of(), Otherwise.REJECT, null, false, Set.of(), null, null, false);
    }

    /** The same value always. */
    static ColumnValue constant(String value) {
        return new ColumnValue(List.of(), "", Map.of(), Otherwise.REJECT, value, false, Set.of(), null, null, false);
    }

    /** The same, refused when it has no value. */
    public ColumnValue asRequired() {
        return new ColumnValue(columns, join, map, otherwise, fallback, true, on, time, split, token);
    }
}
