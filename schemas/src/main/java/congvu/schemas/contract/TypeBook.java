package congvu.schemas.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** The named types of some schemas, each once, and how a type is told in a table. */
final class TypeBook {
    /** By simple name, since no two of ours share one. */
    private final Map<String, Schema> inner = new TreeMap<>();

    private final Map<String, Schema> outer = new TreeMap<>();

    /** @param records values of topics; what they are made of is found from them */
    TypeBook(Collection<Schema> records) {
        records.forEach(record -> keep(outer, record));
        records.forEach(record -> record.getFields().forEach(field -> collect(field.schema())));
    }

    /** Records and enumerations within the values, by name. */
    List<Schema> innerTypes() {
        return List.copyOf(inner.values());
    }

    /** A type for people, named ones as links within the page. */
    static String describe(Schema type) {
        return switch (type.getType()) {
            case UNION -> describeUnion(type);
            case ARRAY -> "list of " + describe(type.getElementType());
            case MAP -> "map from text to " + describe(type.getValueType());
            case RECORD, ENUM, FIXED -> "[" + type.getName() + "](#" + anchor(type.getName()) + ")";
            case STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> describePlain(type);
        };
    }

    /** The anchor that a heading gets. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }

    private static String describeUnion(Schema union) {
        List<String> parts = new ArrayList<>();
        for (Schema part : union.getTypes()) {
            if (part.getType() != Schema.Type.NULL) {
                parts.add(describe(part));
            }
        }
        String text = parts.stream().collect(Collectors.joining(" or "));
        return union.isNullable() ? text + ", or null" : text;
    }

    private static String describePlain(Schema type) {
        LogicalType logical = type.getLogicalType();
        return logical == null
                ? type.getType().getName()
                : logical.getName() + " (" + type.getType().getName() + ")";
    }

    private void collect(Schema type) {
        switch (type.getType()) {
            case UNION -> type.getTypes().forEach(this::collect);
            case ARRAY -> collect(type.getElementType());
            case MAP -> collect(type.getValueType());
            case ENUM, FIXED -> keep(inner, type);
            case RECORD -> {
                if (keep(inner, type)) {
                    type.getFields().forEach(field -> collect(field.schema()));
                }
            }
            case STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
        }
    }

    /** True when it was not there yet. */
    private static boolean keep(Map<String, Schema> types, Schema type) {
        @Nullable Schema before = types.putIfAbsent(type.getName(), type);
        if (before != null && !before.getFullName().equals(type.getFullName())) {
            throw new IllegalStateException("Expected one type named " + type.getName() + ", but found "
                    + before.getFullName() + " and " + type.getFullName() + ": give one of them another name.");
        }
        return before == null;
    }
}
