package congvu.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.RandomRecords;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.rejected.RefusalReason;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

/** The hand-written decoder takes what Avro takes, reads what Avro reads, and refuses the rest with a code. */
class DossierEventDecoderTest {

    private static final String SUBJECT = "congvu.dossiers-value";
    private static final Schema OURS = DossierEvent.getClassSchema();

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final int ourId = registry.register(SUBJECT, OURS);
    private final RecordEncoder<DossierEvent> encoder = new RecordEncoder<>(schema -> ourId);
    private final RecordDecoder<DossierEvent> avro = new RecordDecoder<>(registry, List.of(OURS));
    private final DossierEventDecoder decoder = new DossierEventDecoder(registry);
    private final DossierEventView view = new DossierEventView();

    @Test
    void shouldReadWhatAvroReadsWhenEventsAreRandom() {
        // Given
        RandomRecords random = new RandomRecords(7);
        for (int i = 0; i < 5_000; i++) {
            DossierEvent event = i % 2 == 0 ? random.dossierEvent() : random.leanDossierEvent();
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
            byte[] whole = encoder.encode(i % 2 == 0 ? random.dossierEvent() : random.leanDossierEvent());
            byte[] record = damaged(whole, damage);
            // When
            DossierEvent expected = readByAvro(record);
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
        Schema older = Schema.createRecord("DossierEvent", "older", "congvu.schemas.event", false);
        older.setFields(List.of(
                copy(OURS.getField("eventId")),
                copy(OURS.getField("source")),
                copy(OURS.getField("dossierId")),
                copy(OURS.getField("occurredAt")),
                copy(OURS.getField("type")),
                copy(OURS.getField("unitId"))));
        int olderId = registry.register("other", older);
        GenericRecord event = new GenericData.Record(older);
        event.put("eventId", "e1");
        event.put("source", "s");
        event.put("dossierId", "d");
        event.put("occurredAt", 1_443_700_000_000L);
        event.put("type", new GenericData.EnumSymbol(older.getField("type").schema(), "ACCEPTED"));
        event.put("unitId", "u");
        // When
        decoder.decode(GenericFrames.frame(olderId, event), view);
        // Then
        assertThat(view.eventId().text()).isEqualTo("e1");
        assertThat(view.type()).isEqualTo(DossierEventType.ACCEPTED);
        assertThat(view.occurredAt()).isEqualTo(1_443_700_000_000L);
        assertThat(view.unitId().text()).isEqualTo("u");
        assertThat(view.appointmentAt()).isEqualTo(DossierEventView.ABSENT);
    }

    @Test
    void shouldReadUnknownWhenANewerWriterHasANewType() {
        // Given
        Schema newer = new Schema.Parser().parse(OURS.toString().replace("\"SYNCED\"", "\"SYNCED\",\"ARCHIVED\""));
        int newerId = registry.register(SUBJECT, newer);
        GenericRecord event = GenericFrames.event(newer, "ARCHIVED");
        // When
        decoder.decode(GenericFrames.frame(newerId, event), view);
        // Then
        assertThat(view.type()).isEqualTo(DossierEventType.UNKNOWN);
        assertThat(view.dossierId().text()).isEqualTo("d");
    }

    @Test
    void shouldNameTheFieldFromOurListWhenTheWriterHasAForbiddenOne() {
        // Given
        Schema foreign = new Schema.Parser()
                .parse(OURS.toString()
                        .replace(
                                "{\"name\":\"reasonCode\"",
                                "{\"name\":\"Denouncer_Name\",\"type\":[\"null\",\"string\"],\"default\":null},"
                                        + "{\"name\":\"reasonCode\""));
        int foreignId = registry.register("foreign", foreign);
        GenericRecord event = GenericFrames.event(foreign, "ACCEPTED");
        event.put("Denouncer_Name", "Nguyễn Văn A");
        byte[] record = GenericFrames.frame(foreignId, event);
        // When
        WireException refusal = org.assertj.core.api.Assertions.catchThrowableOfType(
                WireException.class, () -> decoder.decode(record, view));
        // Then
        assertThat(refusal.reason()).isEqualTo(RefusalReason.FORBIDDEN_FIELD);
        assertThat(refusal.field()).isEqualTo("denouncer");
        assertThat(refusal).hasMessageNotContaining("Nguyễn").hasNoCause();
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

    private DossierEvent readByAvro(byte[] record) {
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

    private void expectSame(DossierEvent event) {
        assertThat(view.eventId().text()).isEqualTo(event.getEventId());
        assertThat(view.source().text()).isEqualTo(event.getSource());
        assertThat(view.dossierId().text()).isEqualTo(event.getDossierId());
        assertThat(view.occurredAt()).isEqualTo(event.getOccurredAt().toEpochMilli());
        assertThat(view.type()).isEqualTo(event.getType());
        assertThat(view.unitId().text()).isEqualTo(event.getUnitId());
        assertThat(view.procedureId().text()).isEqualTo(event.getProcedureId());
        assertThat(view.appointmentAt()).isEqualTo(millis(event.getAppointmentAt()));
        assertThat(view.stepId().text()).isEqualTo(event.getStepId());
        assertThat(view.stepDueAt()).isEqualTo(millis(event.getStepDueAt()));
        assertThat(view.correctsEventId().text()).isEqualTo(event.getCorrectsEventId());
        assertThat(view.correctedOccurredAt()).isEqualTo(millis(event.getCorrectedOccurredAt()));
        assertThat(view.voidsCorrected()).isEqualTo(event.getVoidsCorrected());
        assertThat(view.reasonCode().text()).isEqualTo(event.getReasonCode());
        assertThat(view.channel()).isEqualTo(event.getChannel());
        assertThat(view.feeVnd()).isEqualTo(event.getFeeVnd() == null ? DossierEventView.ABSENT : event.getFeeVnd());
        assertThat(view.onlinePayment()).isEqualTo(event.getOnlinePayment());
        assertThat(view.inputDigitised()).isEqualTo(event.getInputDigitised());
        assertThat(view.dataReused()).isEqualTo(event.getDataReused());
        assertThat(view.resultDigitised()).isEqualTo(event.getResultDigitised());
        assertThat(view.identityVerified()).isEqualTo(event.getIdentityVerified());
    }

    private static long millis(Instant time) {
        return time == null ? DossierEventView.ABSENT : time.toEpochMilli();
    }
}
