package congvu.producers.gateway.event;

import congvu.schemas.AvroSafety;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * From the fields of one event to the record of its stream's schema: names, types and symbols as the schema has them, and
 * nothing besides. Safe for use by several threads.
 */
public final class EventForm {

    static {
        AvroSafety.install();
    }

    private final Schema schema;
    private final SpecificData model;
    private final Map<String, FieldForm> fields = new LinkedHashMap<>();

    private EventForm(Schema schema) {
        this.schema = schema;
        this.model = SpecificData.getForSchema(schema);
        for (Schema.Field field : schema.getFields()) {
            fields.put(field.name(), new FieldForm(field, model));
        }
    }

    /** The form of a stream's events. */
    public static EventForm of(EventStream stream) {
        return new EventForm(stream.schema());
    }

    /** What came of reading one event. */
    public sealed interface Reading {

        /** A record that the schema can hold. */
        record Read(SpecificRecord record) implements Reading {}

        /** None. */
        record Flawed(Flaw flaw) implements Reading {}
    }

    /** Reads one event. */
    public Reading read(JsonValue.Fields told) {
        try {
            refuseUnknown(told);
            SpecificRecord record = (SpecificRecord) model.newRecord(null, schema);
            for (FieldForm field : fields.values()) {
                record.put(field.position(), field.read(told.values().get(field.name())));
            }
            return new Reading.Read(record);
        } catch (FlawedException e) {
            return new Reading.Flawed(e.flaw());
        }
    }

    /** What is about a person is told as such, whatever else is wrong; nothing of it is repeated. */
    private void refuseUnknown(JsonValue.Fields told) throws FlawedException {
        List<String> unknown = new ArrayList<>();
        boolean isNested = false;
        for (Map.Entry<String, JsonValue> field : told.values().entrySet()) {
            if (!fields.containsKey(field.getKey())) {
                unknown.add(field.getKey());
            }
            isNested |= field.getValue() instanceof JsonValue.Fields || field.getValue() instanceof JsonValue.Items;
        }
        if (!unknown.isEmpty() || isNested) {
            FieldNames.refuseForbidden(told);
        }
        if (!unknown.isEmpty()) {
            throw new FlawedException(FieldNames.unknown(unknown.getFirst(), fields.keySet()));
        }
    }
}
