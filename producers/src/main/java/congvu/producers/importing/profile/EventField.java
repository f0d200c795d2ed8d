package congvu.producers.importing.profile;

import congvu.schemas.event.CaseComplexity;
import congvu.schemas.event.FeedbackKind;
import congvu.schemas.event.OnlinePayment;
import congvu.schemas.event.PunchDirection;
import congvu.schemas.event.PunchMethod;
import congvu.schemas.event.SubmissionChannel;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A field of an event that a profile can fill, under its name in the schema.
 *
 * @param key the name in the schema and in a profile
 * @param kind how the text of a column becomes the value
 * @param position in the record
 * @param symbols of a CONSTANT, the enum of its values
 * @param least of a NUMBER
 * @param most of a NUMBER
 */
public record EventField(
        String key, Kind kind, int position, @Nullable Class<? extends Enum<?>> symbols, long least, long most) {

    /** How the text of a column becomes the value. */
    public enum Kind {
        TEXT,
        /** Several texts in one column. */
        TEXTS,
        TIME,
        /** A local date. */
        DAY,
        NUMBER,
        /** true or false, 1 or 0. */
        FLAG,
        /** A symbol of the schema. */
        CONSTANT
    }

    private record Range(long least, long most) {}

    private static final Range NATURAL = new Range(0, Long.MAX_VALUE);

    private static final Map<String, Range> RANGES = Map.of(
            "statusCode", new Range(0, 9_999),
            "progressPermille", new Range(0, 1_000),
            "score", new Range(1, 5),
            "attitudeScore", new Range(1, 5),
            "instance", new Range(1, 2));

    private static final List<Class<? extends Enum<?>>> ENUMS = List.of(
            SubmissionChannel.class,
            OnlinePayment.class,
            FeedbackKind.class,
            CaseComplexity.class,
            PunchDirection.class,
            PunchMethod.class);

    static EventField of(Schema.Field field) {
        Schema schema = withoutNull(field.schema());
        Range range = RANGES.getOrDefault(field.name(), NATURAL);
        Class<? extends Enum<?>> symbols = schema.getType() == Schema.Type.ENUM ? enumOf(schema) : null;
        return new EventField(field.name(), kindOf(schema), field.pos(), symbols, range.least(), range.most());
    }

    private static Schema withoutNull(Schema schema) {
        if (schema.getType() != Schema.Type.UNION) {
            return schema;
        }
        return schema.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .findFirst()
                .orElseThrow();
    }

    private static Kind kindOf(Schema schema) {
        return switch (schema.getType()) {
            case STRING -> Kind.TEXT;
            case ARRAY -> Kind.TEXTS;
            case BOOLEAN -> Kind.FLAG;
            case ENUM -> Kind.CONSTANT;
            case INT -> schema.getLogicalType() instanceof LogicalTypes.Date ? Kind.DAY : Kind.NUMBER;
            case LONG -> schema.getLogicalType() instanceof LogicalTypes.TimestampMillis ? Kind.TIME : Kind.NUMBER;
            default -> throw new IllegalStateException("Expected fields that a column can fill, but found " + schema);
        };
    }

    private static Class<? extends Enum<?>> enumOf(Schema schema) {
        return ENUMS.stream()
                .filter(known -> known.getName().equals(schema.getFullName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Expected to know the enum " + schema.getFullName() + ", but it is not in the list above."));
    }
}
