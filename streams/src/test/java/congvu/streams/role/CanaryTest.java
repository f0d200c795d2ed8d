package congvu.streams.role;

import static congvu.testkit.fixtures.DossierFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.AvroSafety;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.event.ActionFamily;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.AttendanceEventType;
import congvu.schemas.event.CheckFinding;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.FeedbackKind;
import congvu.schemas.event.InspectionEvent;
import congvu.schemas.event.InspectionEventType;
import congvu.schemas.event.OperatorAction;
import congvu.schemas.event.OperatorActionType;
import congvu.schemas.event.SubjectKind;
import congvu.schemas.event.TaskEvent;
import congvu.schemas.event.TaskEventType;
import congvu.schemas.reference.Detectability;
import congvu.schemas.reference.NormRecord;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.wire.AvroSerdes;
import congvu.streams.rate.RateAccounts;
import congvu.streams.stage.PartitionAccounts;
import congvu.streams.unit.UnitAccount;
import congvu.streams.unit.UnitAccounts;
import congvu.testkit.fixtures.GenericFrame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * PROMISES L7: 1,000 names, telephone numbers and numbers of identity cards through every input in every way that a
 * careless source could send them; none comes out anywhere, and none is logged.
 */
class CanaryTest {
    static {
        AvroSafety.install();
    }

    private static final int CANARIES = 1_000;
    private static final int HEADER_BYTES = 5;
    private static final TopicCatalogue TOPICS = TopicCatalogue.standard();
    private static final Instant NOW = at("2026-03-04T09:00");
    private static final List<String> FORBIDDEN = List.of("denouncerName", "hoTen", "phone", "cccd");

    /** How a canary is sent. */
    private enum Way {
        /** In a field that no schema may have. */
        FORBIDDEN_FIELD,
        /** In a field that our schema does not know. */
        UNKNOWN_FIELD,
        /** In a field that is for codes. */
        CODE_FIELD,
        /** Behind a frame, as no record of any schema. */
        BROKEN_RECORD,
        /** Without any frame. */
        BARE_BYTES,
        /** As the key of a record about something else. */
        KEY
    }

    /** An event that a source may send. */
    private record Input(TopicSpec topic, SpecificRecord event) {}

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final AvroSerdes serdes = new AvroSerdes(registry);
    private final PartitionAccounts accounts = new PartitionAccounts();
    private final UnitAccounts units = new UnitAccounts();
    private final LogLines log = new LogLines();
    private final TopologyTestDriver driver = new TopologyTestDriver(
            StreamsRole.topology(RoleConfig.defaults(), TOPICS, registry, 1, accounts, new RateAccounts(), units),
            properties());
    private final Map<String, byte[]> sentByCanary = new LinkedHashMap<>();

    @AfterEach
    void close() {
        driver.close();
        log.close();
    }

    @Test
    void shouldLetNoCanaryOutWhenOneThousandAreSentInEveryWay() throws IOException {
        // Given
        pipe(TOPICS.reference(), "norm/D3".getBytes(StandardCharsets.UTF_8), encode(TOPICS.reference(), norm()));
        driver.advanceWallClockTime(Duration.ofSeconds(1));
        List<Input> inputs = inputs();

        // When
        for (int i = 0; i < CANARIES; i++) {
            Input input = inputs.get(i % inputs.size());
            Way way = Way.values()[i / inputs.size() % Way.values().length];
            send(input.topic(), input.event(), way, i);
        }
        for (int turn = 0; turn < 30; turn++) {
            driver.advanceWallClockTime(Duration.ofSeconds(1));
        }

        // Then
        assertThat(sentByCanary).hasSize(CANARIES);
        List<byte[]> out = everythingThatCameOut();
        assertThat(out).hasSizeGreaterThan(CANARIES / 2);
        for (String canary : sentByCanary.keySet()) {
            byte[] bytes = canary.getBytes(StandardCharsets.UTF_8);
            assertThat(out).as(canary).noneMatch(record -> holds(record, bytes));
        }
        long in = accounts.accounts().getFirst().accepted()
                + accounts.accounts().getFirst().duplicates()
                + accounts.accounts().getFirst().refused();
        UnitAccount ofUnits = units.accounts().getFirst();
        assertThat(ofUnits.refused()).as("actions about units").isPositive();
        assertThat(in + ofUnits.accepted() + ofUnits.duplicates() + ofUnits.refused())
                .isEqualTo(CANARIES);
        assertThat(accounts.accounts().getFirst().accepted()).isGreaterThan(CANARIES / Way.values().length / 2);
        String logged = String.join("\n", log.all());
        assertThat(sentByCanary.keySet()).noneMatch(logged::contains);
    }

    @Test
    void shouldSeeACanaryWhenOneDoesComeOut() throws IOException {
        // Given: a token may stand in the topic of attendance days, so the look must find it there
        DossierEvent named = DossierEvent.newBuilder(
                        (DossierEvent) inputs().getFirst().event())
                .setUnitId("Canary-Unit-0815")
                .build();

        // When
        pipe(TOPICS.dossiers(), "D-1".getBytes(StandardCharsets.UTF_8), encode(TOPICS.dossiers(), named));
        LoggerFactory.getLogger("congvu.streams")
                .atDebug()
                .addKeyValue("unit", named.getUnitId())
                .log("A line that should not be.");

        // Then
        assertThat(log.all()).anyMatch(line -> line.contains("Canary-Unit-0815"));
        assertThat(everythingThatCameOut())
                .anyMatch(record -> holds(record, "Canary-Unit-0815".getBytes(StandardCharsets.UTF_8)));
    }

    private void send(TopicSpec topic, SpecificRecord event, Way way, int number) throws IOException {
        String canary = canary(number);
        byte[] key = keyOf(event).getBytes(StandardCharsets.UTF_8);
        byte[] secret = canary.getBytes(StandardCharsets.UTF_8);
        byte[] ours = encode(topic, event);
        switch (way) {
            case FORBIDDEN_FIELD -> pipe(topic, key, foreign(topic, event, FORBIDDEN.get(number % 4), canary, number));
            case UNKNOWN_FIELD -> pipe(topic, key, foreign(topic, event, "noiDung", canary, number));
            case CODE_FIELD -> pipe(topic, key, withCode(topic, event, canary, number));
            case BROKEN_RECORD ->
                pipe(
                        topic,
                        key,
                        ByteBuffer.allocate(HEADER_BYTES + secret.length)
                                .put(ours, 0, HEADER_BYTES)
                                .put(secret)
                                .array());
            case BARE_BYTES -> pipe(topic, key, secret);
            case KEY -> pipe(topic, secret, ours);
        }
        sentByCanary.put(canary, secret);
    }

    /** Three kinds in turn; each is like no other text in this test. */
    private static String canary(int number) {
        return switch (number % 3) {
            case 0 -> "Nguyễn Thị Hoàng Yến %04d".formatted(number);
            case 1 -> "09123%05d".formatted(number);
            default -> "0792019%05d".formatted(number);
        };
    }

    private byte[] withCode(TopicSpec topic, SpecificRecord event, String canary, int number) throws IOException {
        Schema schema = event.getSchema();
        Schema.Field code = schema.getField("reasonCode");
        Schema.Field field = code == null ? schema.getField("evidenceRef") : code;
        GenericRecord record = generic(event, schema);
        record.put("eventId", "code-" + number);
        record.put(field.name(), canary);
        return GenericFrame.of(serdes.schemaId(topic, schema), record);
    }

    private byte[] foreign(TopicSpec topic, SpecificRecord event, String field, String canary, int number)
            throws IOException {
        Schema ours = event.getSchema();
        List<Schema.Field> fields = new ArrayList<>();
        ours.getFields().forEach(one -> fields.add(new Schema.Field(one, one.schema())));
        fields.add(new Schema.Field(field, Schema.create(Schema.Type.STRING), "not ours", ""));
        Schema foreign = Schema.createRecord(ours.getName(), ours.getDoc(), ours.getNamespace(), false, fields);
        GenericRecord record = generic(event, foreign);
        record.put("eventId", "foreign-" + number);
        record.put(field, canary);
        return GenericFrame.of(registry.register(topic.name() + "-foreign-" + field, foreign), record);
    }

    private static GenericRecord generic(SpecificRecord event, Schema schema) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new org.apache.avro.specific.SpecificDatumWriter<SpecificRecord>(event.getSchema()).write(event, encoder);
        encoder.flush();
        return new GenericDatumReader<GenericRecord>(event.getSchema(), schema)
                .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
    }

    private byte[] encode(TopicSpec topic, SpecificRecord event) {
        return serdes.encoder(topic).encode(event);
    }

    private void pipe(TopicSpec topic, byte[] key, byte[] value) {
        driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(key, value);
    }

    /** On result topics, on the topics between the steps, and in the changelogs of the stores. */
    private List<byte[]> everythingThatCameOut() {
        List<byte[]> all = new ArrayList<>();
        for (String topic : driver.producedTopicNames()) {
            List<TestRecord<byte[], byte[]>> records = driver.createOutputTopic(
                            topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                    .readRecordsToList();
            for (TestRecord<byte[], byte[]> record : records) {
                all.add(record.key());
                if (record.value() != null) {
                    all.add(record.value());
                }
            }
        }
        return all;
    }

    private static boolean holds(byte[] record, byte[] canary) {
        for (int from = 0; from + canary.length <= record.length; from++) {
            int i = 0;
            while (i < canary.length && record[from + i] == canary[i]) {
                i++;
            }
            if (i == canary.length) {
                return true;
            }
        }
        return false;
    }

    private static NormRecord norm() {
        return NormRecord.newBuilder()
                .setNormId("D3")
                .setName("D3")
                .setNameEn("D3")
                .setDetectability(Detectability.INSPECTION)
                .setBasis("QĐ 1847/QĐ-TTg")
                .build();
    }

    private static String keyOf(SpecificRecord event) {
        return switch (event) {
            case DossierEvent one -> one.getDossierId();
            case TaskEvent one -> one.getTaskId();
            case FeedbackEvent one -> one.getCaseId();
            case AttendanceEvent one -> one.getStaffToken();
            case InspectionEvent one -> one.getSubjectId();
            case OperatorAction one -> one.getAboutId();
            default -> throw new IllegalArgumentException("Expected an event, but found " + event.getSchema());
        };
    }

    /** One event of each kind that comes in; of actions one for every place that looks after them. */
    private static List<Input> inputs() {
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input(
                TOPICS.dossiers(),
                DossierEvent.newBuilder()
                        .setEventId("e")
                        .setSource("s")
                        .setDossierId("D-1")
                        .setOccurredAt(NOW)
                        .setType(DossierEventType.ACCEPTED)
                        .setUnitId("unit-1")
                        .build()));
        inputs.add(new Input(
                TOPICS.tasks(),
                TaskEvent.newBuilder()
                        .setEventId("e")
                        .setSource("s")
                        .setTaskId("T-1")
                        .setOccurredAt(NOW)
                        .setType(TaskEventType.ASSIGNED)
                        .setUnitId("unit-1")
                        .build()));
        inputs.add(new Input(
                TOPICS.feedback(),
                FeedbackEvent.newBuilder()
                        .setEventId("e")
                        .setSource("s")
                        .setCaseId("F-1")
                        .setOccurredAt(NOW)
                        .setType(FeedbackEventType.RECEIVED)
                        .setKind(FeedbackKind.DENUNCIATION)
                        .setUnitId("unit-1")
                        .build()));
        inputs.add(new Input(
                TOPICS.attendance(),
                AttendanceEvent.newBuilder()
                        .setEventId("e")
                        .setSource("s")
                        .setStaffToken("token-1")
                        .setOccurredAt(NOW)
                        .setType(AttendanceEventType.PUNCHED)
                        .build()));
        inputs.add(new Input(
                TOPICS.inspections(),
                InspectionEvent.newBuilder()
                        .setEventId("e")
                        .setSource("s")
                        .setSubjectId("unit-1")
                        .setSubjectKind(SubjectKind.UNIT)
                        .setOccurredAt(NOW)
                        .setType(InspectionEventType.CHECKED)
                        .setCheckId("c")
                        .setUnitId("unit-1")
                        .setNormId("D3")
                        .setFinding(CheckFinding.COMPLIANT)
                        .build()));
        inputs.add(action(ActionFamily.DOSSIER, "D-1"));
        inputs.add(action(ActionFamily.ATTENDANCE, "token-1"));
        inputs.add(action(ActionFamily.UNIT, "unit-1"));
        return inputs;
    }

    private static Input action(ActionFamily family, String aboutId) {
        return new Input(
                TOPICS.actions(),
                OperatorAction.newBuilder()
                        .setEventId("e")
                        .setSource("s")
                        .setAboutId(aboutId)
                        .setFamily(family)
                        .setOccurredAt(NOW)
                        .setType(OperatorActionType.ACKNOWLEDGED)
                        .setTargetId("alert-1")
                        .setActorToken("token-2")
                        .build());
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "canaries");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        return properties;
    }
}
