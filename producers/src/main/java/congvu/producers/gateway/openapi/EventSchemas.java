package congvu.producers.gateway.openapi;

import static congvu.producers.gateway.openapi.JsonText.map;

import congvu.domain.attendance.AttendanceEventCheck;
import congvu.domain.dossier.EventCheck;
import congvu.producers.gateway.event.EventStream;
import congvu.producers.importing.mapping.TextRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** JSON schemas of events, from the Avro schemas and the rules for texts. */
final class EventSchemas {

    private static final String CODE_PATTERN = "^[A-Za-z][A-Za-z0-9_.:/-]*$";
    private static final String REFERENCE = "#/components/schemas/";

    private EventSchemas() {}

    /** A reference to a schema of the document. */
    static Map<String, Object> ref(String name) {
        return map("$ref", REFERENCE + name);
    }

    /** Name of the schema of a stream's events. */
    static String nameOf(EventStream stream) {
        return stream.schema().getName();
    }

    /** Name of the schema of a stream's CloudEvents. */
    static String cloudNameOf(EventStream stream) {
        return nameOf(stream) + "InCloudEvent";
    }

    /** An event by itself: every field that has no standard value must be there. */
    static Map<String, Object> event(EventStream stream) {
        return object(stream, stream.schema().getDoc(), List.of());
    }

    /** An event in the data of a CloudEvent, which says a few of its fields by itself. */
    static Map<String, Object> cloudEvent(EventStream stream) {
        List<String> ofTheEnvelope = List.of("eventId", "source", "occurredAt", stream.keyField());
        String data = "The event; what an attribute says may be left out, and must be the same where it is not.";
        return map(
                "type",
                "object",
                "description",
                "CloudEvents 1.0: id is eventId, source is source, time is occurredAt, subject is " + stream.keyField()
                        + ". Extension attributes are left out.",
                "properties",
                map(
                        "specversion", map("const", "1.0"),
                        "id", map("type", "string", "maxLength", EventCheck.MAX_ID_CHARS),
                        "source", map("type", "string", "maxLength", EventCheck.MAX_ID_CHARS),
                        "type", map("const", stream.cloudEventType()),
                        "time", map("type", "string", "format", "date-time"),
                        "subject", map("type", "string", "maxLength", EventCheck.MAX_ID_CHARS),
                        "datacontenttype", map("type", "string"),
                        "dataschema", map("type", "string"),
                        "data", object(stream, data, ofTheEnvelope)),
                "required",
                List.of("specversion", "id", "source", "type", "data"));
    }

    private static Map<String, Object> object(EventStream stream, String description, List<String> notRequired) {
        Map<String, Object> properties = map();
        List<String> required = new ArrayList<>();
        for (Schema.Field field : stream.schema().getFields()) {
            properties.put(field.name(), property(field));
            if (!field.hasDefaultValue() && !notRequired.contains(field.name())) {
                required.add(field.name());
            }
        }
        return map(
                "type",
                "object",
                "description",
                description,
                "properties",
                properties,
                "required",
                required,
                "additionalProperties",
                false);
    }

    private static Map<String, Object> property(Schema.Field field) {
        Schema type = field.schema();
        boolean isNullable = type.isNullable();
        if (isNullable) {
            type = type.getTypes().stream()
                    .filter(branch -> branch.getType() != Schema.Type.NULL)
                    .findFirst()
                    .orElseThrow();
        }
        Map<String, Object> property = map("description", String.valueOf(field.doc()));
        property.putAll(typed(field.name(), type, isNullable));
        return property;
    }

    private static Map<String, Object> typed(String name, Schema type, boolean isNullable) {
        return switch (type.getType()) {
            case STRING -> text(name, isNullable);
            case LONG ->
                type.getLogicalType() instanceof LogicalTypes.TimestampMillis
                        ? map("anyOf", times(isNullable))
                        : map("type", types("integer", isNullable));
            case INT ->
                type.getLogicalType() instanceof LogicalTypes.Date
                        ? map("type", types("string", isNullable), "format", "date")
                        : map("type", types("integer", isNullable));
            case BOOLEAN -> map("type", types("boolean", isNullable));
            case ENUM -> map("type", "string", "enum", type.getEnumSymbols());
            case ARRAY ->
                map("type", "array", "maxItems", AttendanceEventCheck.MAX_DEVICES, "items", text(name, false));
            default ->
                throw new IllegalStateException("Expected the field " + name
                        + " to be of a type that events have, but found " + type.getType());
        };
    }

    private static Map<String, Object> text(String name, boolean isNullable) {
        Map<String, Object> text = map("type", types("string", isNullable), "maxLength", EventCheck.MAX_ID_CHARS);
        if (TextRule.ofField(name) == TextRule.CODE) {
            text.put("pattern", CODE_PATTERN);
        } else if (TextRule.ofField(name) != TextRule.REFERENCE) {
            text.put("minLength", 1);
        }
        return text;
    }

    private static List<Object> times(boolean isNullable) {
        List<Object> times = new ArrayList<>(List.of(
                map("type", "string", "format", "date-time"),
                map("type", "integer", "description", "Milliseconds since 1970, UTC.")));
        if (isNullable) {
            times.add(map("type", "null"));
        }
        return times;
    }

    private static Object types(String type, boolean isNullable) {
        return isNullable ? List.of(type, "null") : type;
    }
}
