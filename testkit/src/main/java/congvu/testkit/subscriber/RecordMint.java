package congvu.testkit.subscriber;

import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.registry.SchemaRegistry;
import congvu.testkit.contract.SampleRecords;
import congvu.testkit.fixtures.GenericFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** Makes the records of the script, by today's schemas and by those of two releases to come. */
final class RecordMint {
    /** A state that no schema of today has. */
    static final String NEW_STATE = "LENT_TO_A_MUSEUM";

    private static final String STATE = "state";
    private static final String NEW_FIELD = "writtenBy";
    private static final String FORMULA = "on-time-latest";

    /** A schema with its id in the registry. */
    private record Writer(int id, Schema schema) {
        byte[] frame(GenericRecord record) {
            return GenericFrame.of(id, record);
        }
    }

    /** Schemas of a topic in the order of their release: each has all that the one before it has. */
    private record Releases(Writer today, Writer withNewField, Writer withNewState, Writer stranger) {}

    private final SchemaRegistry registry;
    private final Map<String, Releases> releases = new HashMap<>();

    RecordMint(SchemaRegistry registry) {
        this.registry = registry;
    }

    byte[] transition(TopicSpec topic, String key, String state, int version) {
        return transition(topic, of(topic).today(), key, state, version);
    }

    /** By a schema that has a field more, before all others. */
    byte[] transitionWithNewField(TopicSpec topic, String key, String state, int version) {
        return transition(topic, of(topic).withNewField(), key, state, version);
    }

    /** By a schema that has a state more, too. */
    byte[] transitionToNewState(TopicSpec topic, String key, int version) {
        return transition(topic, of(topic).withNewState(), key, NEW_STATE, version);
    }

    byte[] rate(TopicSpec topic, String unit, View.Share share) {
        return rate(of(topic).today(), unit, share);
    }

    byte[] rateWithNewField(TopicSpec topic, String unit, View.Share share) {
        return rate(of(topic).withNewField(), unit, share);
    }

    /** Key of the rate of a unit. */
    static String rateKey(String unit) {
        return unit + "|*|2026-01|" + FORMULA;
    }

    /** A record that no subscriber of today knows. */
    byte[] stranger(TopicSpec topic) {
        Writer writer = of(topic).stranger();
        GenericRecord record = new GenericData.Record(writer.schema());
        record.put("word", "hello");
        return writer.frame(record);
    }

    private Releases of(TopicSpec topic) {
        return releases.computeIfAbsent(topic.name(), name -> release(topic));
    }

    private Releases release(TopicSpec topic) {
        Schema today = topic.value();
        Schema withNewField = withNewField(today);
        Schema stranger = Schema.createRecord(
                "Stranger",
                "Of another day.",
                today.getNamespace(),
                false,
                List.of(new Schema.Field("word", Schema.create(Schema.Type.STRING), "A word.")));
        return new Releases(
                register(topic.subjectOf(today), today),
                register(topic.subjectOf(today), withNewField),
                register(topic.subjectOf(today), withNewState(withNewField)),
                register(topic.name() + "-" + stranger.getFullName(), stranger));
    }

    private Writer register(String subject, Schema schema) {
        return new Writer(registry.register(subject, schema), schema);
    }

    private static byte[] transition(TopicSpec topic, Writer writer, String key, String state, int version) {
        GenericRecord record = SampleRecords.full(writer.schema());
        String id = topic.value().getFields().getFirst().name();
        record.put(id, key);
        record.put("version", version);
        record.put(STATE, symbol(writer.schema(), STATE, state));
        return writer.frame(record);
    }

    private static byte[] rate(Writer writer, String unit, View.Share share) {
        GenericRecord record = SampleRecords.full(writer.schema());
        record.put("unitId", unit);
        record.put("withDescendants", false);
        record.put("procedureId", "*");
        record.put("periodKind", symbol(writer.schema(), "periodKind", "MONTH"));
        record.put("formulaId", FORMULA);
        record.put("numerator", share.numerator());
        record.put("denominator", share.denominator());
        return writer.frame(record);
    }

    private static GenericData.EnumSymbol symbol(Schema schema, String field, String symbol) {
        return new GenericData.EnumSymbol(schema.getField(field).schema(), symbol);
    }

    private static Schema withNewField(Schema schema) {
        List<Schema.Field> fields = new ArrayList<>();
        fields.add(new Schema.Field(NEW_FIELD, Schema.create(Schema.Type.STRING), "Who wrote it.", "nobody"));
        schema.getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
        return Schema.createRecord(schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
    }

    private static Schema withNewState(Schema schema) {
        List<Schema.Field> fields = new ArrayList<>();
        for (Schema.Field field : schema.getFields()) {
            boolean isState = field.name().equals(STATE) && field.schema().getType() == Schema.Type.ENUM;
            fields.add(new Schema.Field(field, isState ? oneMore(field.schema()) : field.schema()));
        }
        return Schema.createRecord(schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
    }

    private static Schema oneMore(Schema states) {
        List<String> symbols = new ArrayList<>(states.getEnumSymbols());
        symbols.add(NEW_STATE);
        return Schema.createEnum(
                states.getName(), states.getDoc(), states.getNamespace(), symbols, states.getEnumDefault());
    }
}
