package congvu.producers.importing;

import static congvu.schemas.event.DossierEventType.ACCEPTED;
import static congvu.schemas.event.DossierEventType.DECIDED;
import static congvu.schemas.event.DossierEventType.EXTENDED;
import static congvu.schemas.event.DossierEventType.FINANCIAL_OBLIGATION_SET;
import static congvu.schemas.event.DossierEventType.SUBMITTED;
import static congvu.schemas.event.DossierEventType.SUPPLEMENT_RECEIVED;
import static congvu.schemas.event.DossierEventType.SUPPLEMENT_REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.SubmissionChannel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data set imported with nothing but a new profile: one row per event. */
final class PermitsProfileTest {

    private static final Path PROFILE = Resources.at("permits.yaml");

    @TempDir
    private Path scratch;

    @Test
    void shouldMakeOneEventOfEachRowWhenTheFileIsSound() throws IOException {
        // When
        ReadFile read = ReadFile.of(PROFILE, Resources.at("permits.csv"), scratch);

        // Then
        assertThat(read.events())
                .extracting(DossierEvent::getType)
                .containsExactly(
                        SUBMITTED,
                        ACCEPTED,
                        SUPPLEMENT_REQUESTED,
                        SUPPLEMENT_RECEIVED,
                        DECIDED,
                        ACCEPTED,
                        FINANCIAL_OBLIGATION_SET,
                        EXTENDED,
                        ACCEPTED);
        assertThat(read.events())
                .extracting(DossierEvent::getOccurredAt)
                .containsExactly(
                        Instant.parse("2025-10-20T08:00:00Z"),
                        Instant.parse("2025-10-20T08:15:30.250Z"),
                        Instant.parse("2025-10-22T07:30:00.500Z"),
                        Instant.parse("2025-10-24T12:00:00Z"),
                        Instant.parse("2025-11-05T16:00:00Z"),
                        // 02:30 occurs twice on that day; the profile takes the later one.
                        Instant.parse("2025-10-26T01:30:00Z"),
                        Instant.parse("2025-10-27T09:00:00Z"),
                        Instant.parse("2025-11-07T08:00:00.123Z"),
                        Instant.parse("2025-11-01T07:00:00Z"));
        assertThat(read.rows().skipped())
                .containsOnly(entry("activity-ignored", 1L), entry("blank-line", 1L), entry("test-cases", 1L));
        assertThat(read.rows().rejected()).isEmpty();
        assertThat(read.cases()).isEqualTo(3);
    }

    @Test
    void shouldFillFieldsAsTheProfileSaysWhenTheFileIsSound() throws IOException {
        // When
        List<DossierEvent> events =
                ReadFile.of(PROFILE, Resources.at("permits.csv"), scratch).events();

        // Then
        DossierEvent accepted = events.get(1);
        assertThat(accepted.getUnitId()).isEqualTo("NORTH");
        assertThat(accepted.getProcedureId()).isEqualTo("P-BUILD");
        assertThat(accepted.getChannel()).isEqualTo(SubmissionChannel.DIRECT);
        assertThat(accepted.getAppointmentAt()).isEqualTo(Instant.parse("2025-11-03T16:00:00Z"));
        assertThat(events.get(0).getAppointmentAt()).isNull();
        assertThat(events.get(3).getAppointmentAt()).isEqualTo(Instant.parse("2025-11-05T16:00:00Z"));
        assertThat(events.get(6).getFeeVnd()).isEqualTo(25_000L);
        assertThat(events.get(8).getAppointmentAt()).isNull();
    }

    @Test
    void shouldGiveTheSameIdsWhenAFileIsReadAgainWithARowMended() throws IOException {
        // Given
        String sound = Resources.text("permits.csv");
        Path damaged = Resources.write(scratch, "damaged.csv", sound.replace("2025-10-22 09:30:00.5", "yesterday"));

        // When
        ReadFile first = ReadFile.of(PROFILE, damaged, scratch);
        ReadFile second = ReadFile.of(PROFILE, Resources.at("permits.csv"), scratch);

        // Then
        assertThat(first.events()).hasSize(8);
        assertThat(second.events())
                .extracting(DossierEvent::getEventId)
                .containsAll(
                        first.events().stream().map(DossierEvent::getEventId).toList());
    }

    @Test
    void shouldRefuseEachDamagedRowForItsOwnReasonWhenRowsAreDamaged() throws IOException {
        // Given
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Resources.text("permits.csv").getBytes(StandardCharsets.UTF_8));
        writeLine(bytes, "B-1;South;trade;accepted;2025-10-27 10:00;;");
        writeLine(bytes, "B-2;\"South;trade;accepted;2025-10-27 10:00;;;");
        writeLine(bytes, "B-3;\"South\"x;trade;accepted;2025-10-27 10:00;;;");
        bytes.writeBytes(new byte[] {'B', '-', '4', ';', (byte) 0xC3, (byte) 0x28, '\n'});
        writeLine(bytes, "B-5;So\0uth;trade;accepted;2025-10-27 10:00;;;");
        writeLine(bytes, "B-6;South;trade;accepted;2025-10-27 10:00;;;" + "x".repeat(3_000));
        writeLine(bytes, "B-7;South;trade;accepted;31.02.2025 10:00;;;");
        writeLine(bytes, "B-8;South;trade;accepted;2025-03-30 02:30;;;");
        writeLine(bytes, "B-9;South;trade;vanished;2025-10-27 10:00;;;");
        writeLine(bytes, ";South;trade;accepted;2025-10-27 10:00;;;");
        writeLine(bytes, "B-11;South;sports;accepted;2025-10-27 10:00;;;");
        writeLine(bytes, "B-12;South;trade;invoice;2025-10-27 10:00;;12,50;");
        writeLine(bytes, "B-13;South;trade;accepted;1889-10-27 10:00;;;");
        writeLine(bytes, "x".repeat(201) + ";South;trade;accepted;2025-10-27 10:00;;;");
        writeLine(bytes, "B-15;-;trade;accepted;2025-10-27 10:00;;;");
        writeLine(bytes, "B-16;South;trade;prolonged;2025-10-27 10:00;;;");
        writeLine(bytes, "GOOD;South;trade;accepted;2025-10-27 10:00;;;");
        Path file = Files.write(scratch.resolve("damaged.csv"), bytes.toByteArray());

        // When
        ReadFile read = ReadFile.of(PROFILE, file, scratch);

        // Then
        assertThat(read.report())
                .containsExactly(
                        "15,WRONG_COLUMN_COUNT,",
                        "16,UNBALANCED_QUOTE,",
                        "17,STRAY_QUOTE,",
                        "18,INVALID_ENCODING,",
                        "19,CONTROL_CHARACTER,",
                        "20,LINE_TOO_LONG,",
                        "21,BAD_TIME,at",
                        "22,NONEXISTENT_TIME,at",
                        "23,UNKNOWN_ACTIVITY,event",
                        "24,MISSING_VALUE,case",
                        "25,UNKNOWN_VALUE,kind",
                        "26,BAD_NUMBER,fee",
                        "27,TIME_OUT_OF_RANGE,at",
                        "28,ID_TOO_LONG,case",
                        "29,MISSING_VALUE,unit",
                        "30,MISSING_VALUE,promised");
        assertThat(read.events()).hasSize(10);
        assertThat(read.events().getLast().getDossierId()).isEqualTo("GOOD");
        assertThat(read.rows().rows()).isEqualTo(9 + 3 + 16 + 1);
    }

    @Test
    void shouldKeepAllBeforeTheCutWhenTheCompressedFileIsCutOff() throws IOException {
        // Given
        StringBuilder text = new StringBuilder("case;unit;kind;event;at;promised;fee;note\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("C-").append(i * 7919 % 100_003).append(";South;trade;accepted;2025-10-27 10:00;;;\n");
        }
        Path whole = Resources.gzip(scratch, "whole.csv.gz", text.toString().getBytes(StandardCharsets.UTF_8));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(scratch.resolve("cut.csv.gz"), Arrays.copyOf(bytes, bytes.length / 2));

        // When
        ReadFile read = ReadFile.of(PROFILE, cut, scratch);

        // Then
        assertThat(read.events()).hasSizeGreaterThan(5_000).hasSizeLessThan(20_000);
        assertThat(read.report()).containsExactly((read.events().size() + 2) + ",TRUNCATED_INPUT,");
    }

    private static void writeLine(ByteArrayOutputStream bytes, String line) {
        bytes.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
