package congvu.producers.importing.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The fields of one kind of event, read off its schema: what it has and a profile does not fill, we do. */
public final class EventForm {

    private final Supplier<SpecificRecord> record;
    private final Map<String, EventField> fields = new LinkedHashMap<>();
    private final Schema schema;
    private final String keyField;

    private EventForm(Supplier<SpecificRecord> record, String keyField) {
        this.record = record;
        this.schema = record.get().getSchema();
        this.keyField = keyField;
        Set<String> ours = Set.of("eventId", "source", "occurredAt", "type");
        for (Schema.Field field : schema.getFields()) {
            if (!ours.contains(field.name())) {
                fields.put(field.name(), EventField.of(field));
            }
        }
    }

    static EventForm of(Supplier<SpecificRecord> record, String keyField) {
        return new EventForm(record, keyField);
    }

    /** What a profile can fill, in the order of the schema. */
    public Collection<EventField> fields() {
        return fields.values();
    }

    /** Null when there is none of that name. */
    public @Nullable EventField find(String name) {
        return fields.get(name);
    }

    EventField field(String name) {
        EventField found = fields.get(name);
        if (found == null) {
            throw new IllegalStateException("Expected a field " + name + " of " + schema.getName() + ".");
        }
        return found;
    }

    /** The place of a type of event in the life cycle. */
    int rankOf(String type) {
        return schema.getField("type").schema().getEnumOrdinal(type);
    }

    EventField keyField() {
        return field(keyField);
    }

    /** An event without values; where the schema wants one, it is the one that says nothing. */
    SpecificRecord newEvent() {
        SpecificRecord event = record.get();
        for (EventField field : fields.values()) {
            Class<? extends Enum<?>> symbols = field.symbols();
            if (symbols != null) {
                event.put(field.position(), symbols.getEnumConstants()[0]);
            } else if (field.kind() == EventField.Kind.TEXTS) {
                event.put(field.position(), new ArrayList<>());
            }
        }
        return event;
    }

    /** Puts what a profile does not fill. */
    public void begin(SpecificRecord event, String source, EventType type, Instant occurredAt) {
        put(event, "source", source);
        put(event, "type", type.symbol());
        put(event, "occurredAt", occurredAt);
    }

    public void name(SpecificRecord event, String eventId) {
        put(event, "eventId", eventId);
    }

    private void put(SpecificRecord event, String name, Object value) {
        event.put(schema.getField(name).pos(), value);
    }

    /** Names for a complaint. */
    List<String> names() {
        return List.copyOf(fields.keySet());
    }
}
