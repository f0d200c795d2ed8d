package congvu.testkit.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/**
 * Records made from a schema alone: whatever topic is added to the catalogue, there are records of it at once. They say
 * nothing that makes sense, but between them they have each field present and missing, each list empty and filled, and each
 * symbol of each enumeration.
 */
public final class SampleRecords {
    private static final long SOME_TIME_MILLIS = 1_790_000_000_000L;
    private static final long ODD_STEP = 1_000_003;
    private static final int SOME_DAY = 20_700;
    private static final int DAYS = 400;
    private static final int LONGEST_LIST = 3;

    private final int variant;
    private final boolean isFull;

    private SampleRecords(int variant, boolean isFull) {
        this.variant = variant;
        this.isFull = isFull;
    }

    /** As many records as the longest enumeration has symbols, and one in which whatever may be missing is. */
    public static List<GenericRecord> of(Schema schema) {
        List<GenericRecord> samples = new ArrayList<>();
        samples.add(new SampleRecords(0, false).record(schema));
        IntStream.range(0, Math.max(2, longestEnumeration(schema, new HashMap<>())))
                .forEach(variant -> samples.add(new SampleRecords(variant, true).record(schema)));
        return samples;
    }

    /** One of them, with every field. */
    public static GenericRecord full(Schema schema) {
        return new SampleRecords(1, true).record(schema);
    }

    private GenericRecord record(Schema schema) {
        GenericData.Record record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            record.put(field.pos(), value(field.schema(), field.name(), field.pos()));
        }
        return record;
    }

    private @Nullable Object value(Schema type, String name, int place) {
        return switch (type.getType()) {
            case RECORD -> record(type);
            case UNION -> choice(type, name, place);
            case ENUM ->
                new GenericData.EnumSymbol(
                        type,
                        type.getEnumSymbols()
                                .get(variant % type.getEnumSymbols().size()));
            case ARRAY -> list(type, name, place);
            case STRING -> name + "-" + variant + " Sở Xây dựng";
            case BOOLEAN -> (variant + place) % 2 == 0;
            case INT -> day(type) ? SOME_DAY + (variant * 31 + place) % DAYS : variant * 7 + place;
            case LONG -> number(type, place);
            case DOUBLE -> (variant + place) / 8.0;
            case NULL -> null;
            case MAP, FIXED, BYTES, FLOAT ->
                throw new IllegalStateException("Expected to know how to make a " + type.getType() + " for the field "
                        + name + ", but no schema had one yet: add it to SampleRecords.");
        };
    }

    private @Nullable Object choice(Schema union, String name, int place) {
        List<Schema> present = union.getTypes().stream()
                .filter(type -> type.getType() != Schema.Type.NULL)
                .toList();
        return isFull || !union.isNullable() ? value(present.get(variant % present.size()), name, place) : null;
    }

    private List<@Nullable Object> list(Schema type, String name, int place) {
        int length = isFull ? variant % (LONGEST_LIST + 1) : 0;
        List<@Nullable Object> items = new ArrayList<>();
        for (int item = 0; item < length; item++) {
            items.add(new SampleRecords(variant + item, true).value(type.getElementType(), name, place));
        }
        return items;
    }

    private long number(Schema type, int place) {
        LogicalType logical = type.getLogicalType();
        return logical == null ? variant * ODD_STEP - place : SOME_TIME_MILLIS + variant * ODD_STEP + place;
    }

    private static boolean day(Schema type) {
        return type.getLogicalType() != null
                && "date".equals(type.getLogicalType().getName());
    }

    private static int longestEnumeration(Schema schema, Map<String, Integer> known) {
        return switch (schema.getType()) {
            case ENUM -> schema.getEnumSymbols().size();
            case ARRAY -> longestEnumeration(schema.getElementType(), known);
            case UNION -> longest(schema.getTypes(), known);
            case RECORD ->
                known.putIfAbsent(schema.getFullName(), 0) == null
                        ? longest(
                                schema.getFields().stream()
                                        .map(Schema.Field::schema)
                                        .toList(),
                                known)
                        : 0;
            default -> 0;
        };
    }

    private static int longest(List<Schema> types, Map<String, Integer> known) {
        return types.stream()
                .mapToInt(type -> longestEnumeration(type, known))
                .max()
                .orElse(0);
    }
}
