package congvu.producers.gateway.event;

import congvu.producers.gateway.event.JsonValue.Odd;
import congvu.producers.importing.token.ForbiddenColumns;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From CloudEvents 1.0 to events of ours: {@code type} says which record, {@code id} is the {@code eventId}, {@code source}
 * the {@code source}, {@code time} the {@code occurredAt} where the record has one, {@code subject} the id that is the
 * key. What stands in {@code data} too must be the same. Extension attributes are left out.
 */
public final class CloudEvents {

    private static final String VERSION = "1.0";
    private static final String DATA = "data";
    private static final String EVENT_ID = "eventId";
    private static final String SOURCE = "source";
    private static final String OCCURRED_AT = "occurredAt";
    private static final Set<String> OF_THE_STANDARD = Set.of(
            "specversion",
            "id",
            "source",
            "type",
            "time",
            "subject",
            "datacontenttype",
            "dataschema",
            DATA,
            "data_base64");

    private CloudEvents() {}

    /**
     * Of a CloudEvent with its data inside.
     *
     * @param expected stream of the endpoint; null where each event says its own
     */
    public static ToldEvent structured(JsonValue value, @Nullable EventStream expected) {
        if (!(value instanceof JsonValue.Fields event)) {
            return flawed(expected, Flaw.of(EventCode.NOT_AN_EVENT));
        }
        Map<String, JsonValue> attributes = new LinkedHashMap<>(event.values());
        JsonValue data = attributes.remove(DATA);
        return read(attributes, data == null ? Odd.NULL : data, expected);
    }

    /** Of attributes from elsewhere, such as headers, and the data beside them. */
    public static ToldEvent binary(Map<String, String> attributes, JsonValue data, @Nullable EventStream expected) {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        attributes.forEach((name, text) -> values.put(name, new JsonValue.Text(text)));
        return read(values, data, expected);
    }

    private static ToldEvent read(Map<String, JsonValue> attributes, JsonValue data, @Nullable EventStream expected) {
        EventStream stream = expected;
        try {
            refuseForbidden(attributes);
            stream = streamOf(attributes, expected);
            if (!(data instanceof JsonValue.Fields told)) {
                throw new FlawedException(Flaw.of(EventCode.NOT_AN_EVENT));
            }
            Map<String, JsonValue> fields = new LinkedHashMap<>(told.values());
            join(fields, EVENT_ID, attributes, "id", true);
            join(fields, SOURCE, attributes, SOURCE, true);
            join(fields, stream.keyField(), attributes, "subject", false);
            if (stream.schema().getField(OCCURRED_AT) != null) {
                join(fields, OCCURRED_AT, attributes, "time", false);
            }
            return new ToldEvent.Told(stream, new JsonValue.Fields(fields));
        } catch (FlawedException e) {
            return flawed(stream, e.flaw());
        }
    }

    private static void refuseForbidden(Map<String, JsonValue> attributes) throws FlawedException {
        for (String name : attributes.keySet()) {
            Optional<String> forbidden =
                    OF_THE_STANDARD.contains(name) ? Optional.empty() : ForbiddenColumns.find(FieldNames.cut(name));
            if (forbidden.isPresent()) {
                throw new FlawedException(EventCode.FORBIDDEN_FIELD, forbidden.get());
            }
        }
    }

    private static EventStream streamOf(Map<String, JsonValue> attributes, @Nullable EventStream expected)
            throws FlawedException {
        requireVersion(attributes);
        String type = text(attributes, "type");
        Optional<EventStream> stream = type == null ? Optional.empty() : EventStream.ofCloudEventType(type);
        if (stream.isEmpty() || (expected != null && stream.get() != expected)) {
            throw new FlawedException(EventCode.UNKNOWN_CLOUD_EVENT, "type");
        }
        return stream.get();
    }

    private static void requireVersion(Map<String, JsonValue> attributes) throws FlawedException {
        if (!VERSION.equals(text(attributes, "specversion"))) {
            throw new FlawedException(EventCode.UNKNOWN_CLOUD_EVENT, "specversion");
        }
        if (attributes.containsKey("data_base64")) {
            throw new FlawedException(EventCode.UNKNOWN_CLOUD_EVENT, "data_base64");
        }
        String contentType = text(attributes, "datacontenttype");
        if (contentType != null && !MediaTypes.isJson(contentType)) {
            throw new FlawedException(EventCode.UNKNOWN_CLOUD_EVENT, "datacontenttype");
        }
    }

    private static void join(
            Map<String, JsonValue> fields,
            String field,
            Map<String, JsonValue> attributes,
            String attribute,
            boolean isRequired)
            throws FlawedException {
        JsonValue said = attributes.get(attribute);
        if (said == null || said == Odd.NULL) {
            if (isRequired) {
                throw new FlawedException(EventCode.MISSING_FIELD, attribute);
            }
            return;
        }
        if (!(said instanceof JsonValue.Text)) {
            throw new FlawedException(EventCode.UNDECODABLE, attribute);
        }
        JsonValue own = fields.putIfAbsent(field, said);
        if (own != null && !isSame(field, own, said)) {
            throw new FlawedException(EventCode.CONFLICT, field);
        }
    }

    /** Times may be written in several ways. */
    private static boolean isSame(String field, JsonValue own, JsonValue said) throws FlawedException {
        return field.equals(OCCURRED_AT)
                ? TimeText.millis(field, own) == TimeText.millis(field, said)
                : own.equals(said);
    }

    private static @Nullable String text(Map<String, JsonValue> attributes, String name) throws FlawedException {
        return switch (attributes.get(name)) {
            case null -> null;
            case JsonValue.Text text -> text.text();
            default -> throw new FlawedException(EventCode.UNDECODABLE, name);
        };
    }

    private static ToldEvent flawed(@Nullable EventStream stream, Flaw flaw) {
        return new ToldEvent.Flawed(stream, flaw);
    }
}
