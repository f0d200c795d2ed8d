package congvu.schemas.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.schemas.RandomRecords;
import congvu.schemas.clock.Tick;
import congvu.schemas.result.Obligation;
import congvu.schemas.wire.RecordEncoder;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** The rows write byte for byte what Avro's own writer writes. */
class RowWriterTest {

    private static final int SCHEMA_ID = 0x01020304;
    private static final int RECORDS = 2_000;

    private final RandomRecords random = new RandomRecords(20_151_001);

    @Test
    void shouldWriteWhatAvroWritesWhenObligationsAreRandom() {
        ObligationWriter writer = new ObligationWriter(SCHEMA_ID);
        expectSameBytes(random::obligation, new ObligationRow(), RowsFromRecords::fill, writer::write);
    }

    @Test
    void shouldWriteWhatAvroWritesWhenAlertsAreRandom() {
        AlertWriter writer = new AlertWriter(SCHEMA_ID);
        expectSameBytes(random::alert, new AlertRow(), RowsFromRecords::fill, writer::write);
    }

    @Test
    void shouldWriteWhatAvroWritesWhenRatesAreRandom() {
        RateWriter writer = new RateWriter(SCHEMA_ID);
        expectSameBytes(random::rate, new RateRow(), RowsFromRecords::fill, writer::write);
    }

    @Test
    void shouldWriteWhatAvroWritesWhenMovedDeadlinesAreRandom() {
        DeadlineChangeWriter writer = new DeadlineChangeWriter(SCHEMA_ID);
        expectSameBytes(random::deadlineChange, new DeadlineChangeRow(), RowsFromRecords::fill, writer::write);
    }

    @Test
    void shouldTellWhereTheVersionsStandWhenAnObligationIsWritten() {
        // Given
        Obligation older = random.obligation();
        Obligation newer = Obligation.newBuilder(older)
                .setOfficeHoursVersion(older.getOfficeHoursVersion() ^ 1)
                .setCalendarVersion(older.getCalendarVersion() ^ 1)
                .build();
        ObligationRow row = new ObligationRow();
        ObligationWriter writer = new ObligationWriter(SCHEMA_ID);
        RowsFromRecords.fill(row, older);
        byte[] before = writer.write(row);
        int from = row.versionsFrom();
        int until = row.versionsUntil();
        // When
        RowsFromRecords.fill(row, newer);
        byte[] after = writer.write(row);
        // Then
        assertThat(after).isNotEqualTo(before);
        assertThat(Arrays.copyOf(after, row.versionsFrom())).isEqualTo(Arrays.copyOf(before, from));
        assertThat(Arrays.copyOfRange(after, row.versionsUntil(), after.length))
                .isEqualTo(Arrays.copyOfRange(before, until, before.length));
    }

    @Test
    void shouldWriteWhatAvroWritesWhenDaysOfAttendanceAreRandom() {
        AttendanceDayWriter writer = new AttendanceDayWriter(SCHEMA_ID);
        expectSameBytes(random::attendanceDay, new AttendanceDayRow(), RowsFromRecords::fill, writer::write);
    }

    @Test
    void shouldWriteWhatAvroWritesWhenRefusalsAreRandom() {
        RejectedWriter writer = new RejectedWriter(SCHEMA_ID);
        expectSameBytes(random::rejected, new RejectedRow(), RowsFromRecords::fill, writer::write);
    }

    @Test
    void shouldWriteWhatAvroWritesWhenDossierEventsAreRandom() {
        DossierEventWriter writer = new DossierEventWriter(SCHEMA_ID);
        expectSameBytes(random::leanDossierEvent, new DossierEventRow(), RowsFromRecords::fill, writer::write);
    }

    @Test
    void shouldWriteWhatAvroWritesWhenTicksAreRandom() {
        // Given
        RecordEncoder<Tick> avro = new RecordEncoder<>(schema -> SCHEMA_ID);
        for (int i = 0; i < RECORDS; i++) {
            Tick tick = random.tick();
            TickWriter writer = new TickWriter(SCHEMA_ID, tick.getSource(), tick.getMode());
            // When
            byte[] written = writer.write(tick.getNow().toEpochMilli());
            // Then
            assertThat(written).isEqualTo(avro.encode(tick));
        }
    }

    @Test
    void shouldWriteNullWhenATimeNeverComes() {
        // Given
        Obligation expected = random.obligation();
        expected.setDueAt(null);
        ObligationRow row = new ObligationRow();
        RowsFromRecords.fill(row, expected);
        row.dueAt = Row.NEVER;
        // When
        byte[] written = new ObligationWriter(SCHEMA_ID).write(row);
        // Then
        assertThat(written).isEqualTo(new RecordEncoder<Obligation>(schema -> SCHEMA_ID).encode(expected));
    }

    @Test
    void shouldRefuseToWriteWhenARequiredTextIsMissing() {
        // Given
        ObligationRow row = new ObligationRow();
        // When
        // Then
        assertThatThrownBy(() -> new ObligationWriter(SCHEMA_ID).write(row))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("required");
    }

    private static <T extends SpecificRecord, R> void expectSameBytes(
            Supplier<T> records, R row, BiConsumer<R, T> fill, Function<R, byte[]> write) {
        // Given
        RecordEncoder<T> avro = new RecordEncoder<>(schema -> SCHEMA_ID);
        for (int i = 0; i < RECORDS; i++) {
            T record = records.get();
            fill.accept(row, record);
            // When
            byte[] written = write.apply(row);
            // Then
            assertThat(written).as(record.toString()).isEqualTo(avro.encode(record));
        }
    }
}
