package congvu.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.RandomRecords;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.AttendanceEventType;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.rejected.RefusalReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;

/** The hand-written decoder takes what Avro takes, reads what Avro reads, and refuses the rest with a code. */
class AttendanceEventDecoderTest {

    private static final String SUBJECT = "congvu.attendance-congvu.schemas.event.AttendanceEvent";
    private static final Schema OURS = AttendanceEvent.getClassSchema();

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final int ourId = registry.register(SUBJECT, OURS);
    private final RecordEncoder<AttendanceEvent> encoder = new RecordEncoder<>(schema -> ourId);
    private final RecordDecoder<AttendanceEvent> avro = new RecordDecoder<>(registry, List.of(OURS));
    private final AttendanceEventDecoder decoder = new AttendanceEventDecoder(registry);
    private final AttendanceEventView view = new AttendanceEventView();

    @Test
    void shouldReadWhatAvroReadsWhenEventsAreRandom() {
        // Given
        RandomRecords random = new RandomRecords(7);
        for (int i = 0; i < 5_000; i++) {
            AttendanceEvent event = random.attendanceEvent();
            // When
            decoder.decode(encoder.encode(event), view);
            // Then
            expectSame(event);
        }
    }

    @Test
    void shouldAgreeWithAvroWhenRecordsAreDamaged() {
        // Given
        Random damage = new Random(11);
        RandomRecords random = new RandomRecords(12);
        int taken = 0;
        int refused = 0;
        for (int i = 0; i < 200_000; i++) {
            byte[] whole = encoder.encode(random.attendanceEvent());
            byte[] record = damaged(whole, damage);
            // When
            AttendanceEvent expected = readByAvro(record);
            RefusalReason reason = readFast(record);
            // Then
            if (expected == null) {
                assertThat(reason).as("record %s", Arrays.toString(record)).isNotNull();
                refused++;
            } else {
                assertThat(reason).as("record %s", Arrays.toString(record)).isNull();
                expectSame(expected);
                taken++;
            }
        }
        assertThat(taken).isGreaterThan(10_000);
        assertThat(refused).isGreaterThan(10_000);
    }

    @Test
    void shouldRefuseWithTheSameReasonAsAvroWhenBytesAreRandom() {
        // Given
        Random noise = new Random(13);
        for (int i = 0; i < 100_000; i++) {
            byte[] record = new byte[noise.nextInt(200)];
            noise.nextBytes(record);
            if (record.length >= WireFrame.HEADER_BYTES && noise.nextBoolean()) {
                WireFrame.putHeader(record, ourId);
            }
            // When
            RefusalReason reason = readFast(record);
            // Then
            assertThat(reason).isEqualTo(refusalByAvro(record));
        }
    }

    @Test
    void shouldFillTheSameViewWhenAnOlderWriterLacksFields() {
        // Given
        Schema older = Schema.createRecord("AttendanceEvent", "older", "congvu.schemas.event", false);
        older.setFields(List.of(
                copy(OURS.getField("eventId")),
                copy(OURS.getField("source")),
                copy(OURS.getField("staffToken")),
                copy(OURS.getField("occurredAt")),
                copy(OURS.getField("type")),
                copy(OURS.getField("unitId")),
                copy(OURS.getField("deviceIds"))));
        int olderId = registry.register("other", older);
        GenericRecord event = new GenericData.Record(older);
        event.put("eventId", "e1");
        event.put("source", "s");
        event.put("staffToken", "d");
        event.put("occurredAt", 1_443_700_000_000L);
        event.put("type", new GenericData.EnumSymbol(older.getField("type").schema(), "PUNCHED"));
        event.put("unitId", "u");
        event.put("deviceIds", List.of("gate", "door"));
        // When
        decoder.decode(GenericFrames.frame(olderId, event), view);
        // Then
        assertThat(view.eventId().text()).isEqualTo("e1");
        assertThat(view.type()).isEqualTo(AttendanceEventType.PUNCHED);
        assertThat(view.occurredAt()).isEqualTo(1_443_700_000_000L);
        assertThat(view.unitId().text()).isEqualTo("u");
        assertThat(view.deviceIds()).containsExactly("gate", "door");
        assertThat(view.fromDay()).isEqualTo(AttendanceEventView.NO_DAY);
        assertThat(view.fromAt()).isEqualTo(AttendanceEventView.ABSENT);
    }

    @Test
    void shouldReadUnknownWhenANewerWriterHasANewType() {
        // Given
        Schema newer = new Schema.Parser().parse(OURS.toString().replace("\"DUTY_SET\"", "\"DUTY_SET\",\"ARCHIVED\""));
        int newerId = registry.register(SUBJECT, newer);
        GenericRecord event = new GenericRecordBuilder(newer)
                .set("eventId", "e")
                .set("source", "s")
                .set("staffToken", "t")
                .set("occurredAt", 1_443_700_000_000L)
                .set("type", new GenericData.EnumSymbol(newer.getField("type").schema(), "ARCHIVED"))
                .build();
        // When
        decoder.decode(GenericFrames.frame(newerId, event), view);
        // Then
        assertThat(view.type()).isEqualTo(AttendanceEventType.UNKNOWN);
        assertThat(view.staffToken().text()).isEqualTo("t");
    }

    @Test
    void shouldReadWhatAvroReadsWhenDevicesComeInManySmallBlocks() {
        // Given
        byte[] record = withBlocks(AttendanceEventView.MOST_DEVICES);
        // When
        RefusalReason reason = readFast(record);
        // Then
        assertThat(reason).isNull();
        assertThat(view.deviceIds()).hasSize(AttendanceEventView.MOST_DEVICES);
        expectSame(readByAvro(record));
    }

    @Test
    void shouldNotReadOnWhenARecordHasMoreDevicesThanAnyEvent() {
        // Given: as many blocks as a record of the largest size holds
        byte[] largest = withBlocks(520_000);
        byte[] oneTooMany = withBlocks(AttendanceEventView.MOST_DEVICES + 1);
        // When
        RefusalReason reason = readFast(largest);
        // Then
        assertThat(reason).isEqualTo(RefusalReason.UNDECODABLE);
        assertThat(readFast(oneTooMany)).isEqualTo(RefusalReason.UNDECODABLE);
    }

    /** An event with so many devices without a name, each in a block of its own. */
    private byte[] withBlocks(int blocks) {
        byte[] none = encoder.encode(assigned(List.of()));
        byte[] one = encoder.encode(assigned(List.of("")));
        int at = Arrays.mismatch(none, one);
        byte[] record = new byte[none.length + 2 * blocks];
        System.arraycopy(none, 0, record, 0, at);
        for (int i = at; i < at + 2 * blocks; i += 2) {
            record[i] = 2; // a block of one item, and its length of 0
        }
        System.arraycopy(none, at, record, at + 2 * blocks, none.length - at);
        return record;
    }

    private static AttendanceEvent assigned(List<String> devices) {
        return AttendanceEvent.newBuilder()
                .setEventId("e")
                .setSource("s")
                .setStaffToken("t")
                .setOccurredAt(Instant.EPOCH)
                .setType(AttendanceEventType.ASSIGNED)
                .setDeviceIds(devices)
                .build();
    }

    private static Schema.Field copy(Schema.Field field) {
        return new Schema.Field(field, field.schema());
    }

    private static byte[] damaged(byte[] whole, Random damage) {
        byte[] record = whole.clone();
        int times = damage.nextInt(1, 4);
        for (int i = 0; i < times; i++) {
            int at = damage.nextInt(WireFrame.HEADER_BYTES, record.length);
            switch (damage.nextInt(4)) {
                case 0 -> record[at] ^= (byte) (1 << damage.nextInt(8));
                case 1 -> record[at] = (byte) damage.nextInt();
                case 2 -> record = Arrays.copyOf(record, Math.max(WireFrame.HEADER_BYTES + 1, at));
                default -> record = Arrays.copyOf(record, record.length + damage.nextInt(3));
            }
        }
        return record;
    }

    private AttendanceEvent readByAvro(byte[] record) {
        try {
            return avro.decode(record);
        } catch (WireException e) {
            return null;
        }
    }

    private RefusalReason refusalByAvro(byte[] record) {
        try {
            avro.decode(record);
            return null;
        } catch (WireException e) {
            return e.reason();
        }
    }

    private RefusalReason readFast(byte[] record) {
        try {
            decoder.decode(record, view);
            return null;
        } catch (WireException e) {
            return e.reason();
        }
    }

    private void expectSame(AttendanceEvent event) {
        assertThat(view.eventId().text()).isEqualTo(event.getEventId());
        assertThat(view.source().text()).isEqualTo(event.getSource());
        assertThat(view.staffToken().text()).isEqualTo(event.getStaffToken());
        assertThat(view.occurredAt()).isEqualTo(event.getOccurredAt().toEpochMilli());
        assertThat(view.type()).isEqualTo(event.getType());
        assertThat(view.direction()).isEqualTo(event.getDirection());
        assertThat(view.deviceId().text()).isEqualTo(event.getDeviceId());
        assertThat(view.method()).isEqualTo(event.getMethod());
        assertThat(view.unitId().text()).isEqualTo(event.getUnitId());
        assertThat(view.scheduleId().text()).isEqualTo(event.getScheduleId());
        assertThat(view.deviceIds()).isEqualTo(event.getDeviceIds());
        assertThat(view.fromDay()).isEqualTo(day(event.getFromDay()));
        assertThat(view.toDay()).isEqualTo(day(event.getToDay()));
        assertThat(view.approvalId().text()).isEqualTo(event.getApprovalId());
        assertThat(view.fromAt()).isEqualTo(millis(event.getFromAt()));
        assertThat(view.toAt()).isEqualTo(millis(event.getToAt()));
        assertThat(view.correctsEventId().text()).isEqualTo(event.getCorrectsEventId());
        assertThat(view.correctedOccurredAt()).isEqualTo(millis(event.getCorrectedOccurredAt()));
        assertThat(view.voidsCorrected()).isEqualTo(event.getVoidsCorrected());
        assertThat(view.reasonCode().text()).isEqualTo(event.getReasonCode());
    }

    private static int day(LocalDate day) {
        return day == null ? AttendanceEventView.NO_DAY : (int) day.toEpochDay();
    }

    private static long millis(Instant time) {
        return time == null ? AttendanceEventView.ABSENT : time.toEpochMilli();
    }
}
