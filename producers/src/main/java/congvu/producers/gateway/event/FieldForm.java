package congvu.producers.gateway.event;

import congvu.producers.gateway.event.JsonValue.Odd;
import congvu.producers.importing.mapping.TextRule;
import congvu.producers.importing.row.RowReason;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/** One field of a schema: what JSON may say of it, and what stands there when it says nothing. */
final class FieldForm {

    private final String name;
    private final int position;
    private final Schema type;
    private final boolean isNullable;
    private final boolean hasDefault;
    private final @Nullable Object standard;
    private final SpecificData model;
    private final TextRule rule;

    FieldForm(Schema.Field field, SpecificData model) {
        this.name = field.name();
        this.position = field.pos();
        this.isNullable = field.schema().isNullable();
        this.type = withoutNull(field.schema());
        this.hasDefault = field.hasDefaultValue();
        this.standard = hasDefault ? standardOf(field, type, model) : null;
        this.model = model;
        this.rule = TextRule.ofField(name);
    }

    String name() {
        return name;
    }

    int position() {
        return position;
    }

    /** The value for the record. */
    @Nullable
    Object read(@Nullable JsonValue told) throws FlawedException {
        if (told == null || (told == Odd.NULL && (isNullable || !hasDefault))) {
            if (!hasDefault) {
                throw flawed(EventCode.MISSING_FIELD);
            }
            return told == null ? standard : null;
        }
        return switch (type.getType()) {
            case STRING -> text(told);
            case LONG -> isTime() ? TimeText.instant(name, told) : (Object) whole(told, Long.MIN_VALUE, Long.MAX_VALUE);
            case INT ->
                isDay() ? TimeText.day(name, told) : (Object) (int) whole(told, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case BOOLEAN -> flag(told);
            case ENUM -> symbol(told);
            case ARRAY -> texts(told);
            default ->
                throw new IllegalStateException("Expected the field " + name
                        + " to be of a type that events have, but found " + type.getType());
        };
    }

    private String text(JsonValue told) throws FlawedException {
        if (!(told instanceof JsonValue.Text text) || hasLoneSurrogate(text.text())) {
            throw flawed(EventCode.UNDECODABLE);
        }
        RowReason reason = rule.refusalOf(text.text());
        if (reason != null) {
            throw flawed(EventCode.of(reason));
        }
        return text.text();
    }

    private List<String> texts(JsonValue told) throws FlawedException {
        if (!(told instanceof JsonValue.Items items)) {
            throw flawed(EventCode.UNDECODABLE);
        }
        List<String> texts = new ArrayList<>(items.values().size());
        for (JsonValue item : items.values()) {
            texts.add(text(item));
        }
        return texts;
    }

    private long whole(JsonValue told, long least, long most) throws FlawedException {
        if (told instanceof JsonValue.Whole whole && whole.number() >= least && whole.number() <= most) {
            return whole.number();
        }
        throw flawed(EventCode.UNDECODABLE);
    }

    private boolean flag(JsonValue told) throws FlawedException {
        if (told instanceof JsonValue.Flag flag) {
            return flag.flag();
        }
        throw flawed(EventCode.UNDECODABLE);
    }

    private Object symbol(JsonValue told) throws FlawedException {
        if (!(told instanceof JsonValue.Text text)) {
            throw flawed(EventCode.UNDECODABLE);
        }
        if (!type.hasEnumSymbol(text.text())) {
            throw flawed(EventCode.UNKNOWN_TYPE);
        }
        return model.createEnum(text.text(), type);
    }

    /** Half a character: UTF-8 has none, and Avro would write a question mark in its place. */
    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private boolean isTime() {
        return type.getLogicalType() instanceof LogicalTypes.TimestampMillis;
    }

    private boolean isDay() {
        return type.getLogicalType() instanceof LogicalTypes.Date;
    }

    private FlawedException flawed(EventCode code) {
        return new FlawedException(code, name);
    }

    private static Schema withoutNull(Schema schema) {
        return schema.getType() == Schema.Type.UNION
                ? schema.getTypes().stream()
                        .filter(branch -> branch.getType() != Schema.Type.NULL)
                        .findFirst()
                        .orElseThrow()
                : schema;
    }

    private static @Nullable Object standardOf(Schema.Field field, Schema type, SpecificData model) {
        return type.getType() == Schema.Type.ARRAY ? List.of() : model.getDefaultValue(field);
    }
}
