package congvu.producers.importing;

import static congvu.schemas.event.DossierEventType.ACCEPTED;
import static congvu.schemas.event.DossierEventType.DECIDED;
import static congvu.schemas.event.DossierEventType.STEP_DONE;
import static congvu.schemas.event.DossierEventType.SUPPLEMENT_RECEIVED;
import static congvu.schemas.event.DossierEventType.SUPPLEMENT_REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import congvu.producers.importing.row.UnusableInputException;
import congvu.schemas.event.DossierEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data set imported with nothing but a new profile: an event log of IEEE 1849. */
final class OnestopProfileTest {

    private static final Path PROFILE = Resources.at("onestop.yaml");

    @TempDir
    private Path scratch;

    @Test
    void shouldReadEventsAndCompletionsWhenTheLogIsSound() throws IOException {
        // When
        ReadFile read = ReadFile.of(PROFILE, Resources.at("onestop.xes"), scratch);

        // Then
        assertThat(read.events())
                .extracting(DossierEvent::getType)
                .containsExactly(DECIDED, ACCEPTED, SUPPLEMENT_REQUESTED, SUPPLEMENT_RECEIVED, STEP_DONE, ACCEPTED);
        DossierEvent decided = read.events().get(0);
        assertThat(decided.getOccurredAt()).isEqualTo(Instant.parse("2026-03-04T03:00:00Z"));
        assertThat(decided.getHandlerToken()).isEqualTo("staff-9");
        DossierEvent accepted = read.events().get(1);
        assertThat(accepted.getDossierId()).isEqualTo("H-001");
        assertThat(accepted.getUnitId()).isEqualTo("WARD-1");
        assertThat(accepted.getProcedureId()).isEqualTo("1.001193");
        assertThat(accepted.getAppointmentAt()).isEqualTo(Instant.parse("2026-03-05T10:00:00Z"));
        assertThat(read.events().get(4).getStepId()).isEqualTo("check");
        // One trace without a completion, one activity and one event that the profile leaves out, one stray event.
        assertThat(read.rows().skipped())
                .containsOnly(
                        entry("no-event-in-row", 1L),
                        entry("activity-ignored", 1L),
                        entry("automatic-events", 1L),
                        entry("event-outside-a-trace", 1L));
        assertThat(read.rows().rejected()).isEmpty();
    }

    @Test
    void shouldReadTheSameWhenTheLogIsGzipped() throws IOException {
        // Given
        Path gzipped = Resources.gzip(scratch, "onestop.xes.gz", Files.readAllBytes(Resources.at("onestop.xes")));

        // When
        ReadFile read = ReadFile.of(PROFILE, gzipped, scratch);

        // Then
        assertThat(read).isEqualTo(ReadFile.of(PROFILE, Resources.at("onestop.xes"), scratch));
    }

    @Test
    void shouldRefuseEachDamagedTraceForItsOwnReasonWhenTracesAreDamaged() throws IOException {
        // Given
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        write(log, "<log>\n");
        write(log, trace("D-1", "<event><string key='a'</event>"));
        write(log, trace("D-2", "<string key='a' value='&boom;'/>"));
        write(log, "<trace><string key='concept:name' value='D-3'/>\n");
        write(log, trace("D-4", "<string key='note' value='" + "x".repeat(30_000) + "'/>"));
        write(log, trace("D-5", "<string key='a' value=''>".repeat(6) + "</string>".repeat(6)));
        write(log, trace("D-6", "<string key='a' value='\0'/>"));
        write(log, "<trace><string key='a' value='");
        log.writeBytes(new byte[] {(byte) 0xC3, (byte) 0x28});
        write(log, "'/></trace>\n");
        write(log, trace("D-8", "<date key='endDate' value='soon'/>"));
        write(log, trace("D-9", event("Receive", "<date key='time:timestamp' value='2226-03-10T14:00:00Z'/>")));
        write(log, trace("D-10", event("Receive", "")));
        write(log, trace("D-11", event("Receive", time(1) + time(2))));
        write(log, "<trace>" + event("Receive", time(1)) + "</trace>\n");
        write(log, trace("GOOD", event("Receive", time(1))));
        Path file = Files.write(scratch.resolve("damaged.xes"), log.toByteArray());

        // When
        ReadFile read = ReadFile.of(PROFILE, file, scratch);

        // Then
        assertThat(read.report())
                .containsExactly(
                        "2,XML_MALFORMED,",
                        "3,XML_FORBIDDEN,",
                        "4,TRACE_NOT_CLOSED,",
                        "5,TRACE_TOO_LARGE,",
                        "6,NESTING_TOO_DEEP,",
                        "7,CONTROL_CHARACTER,",
                        "8,INVALID_ENCODING,",
                        "9,BAD_TIME,case:endDate",
                        "10,TIME_OUT_OF_RANGE,time:timestamp",
                        "11,MISSING_VALUE,time:timestamp",
                        "12,REPEATED_ATTRIBUTE,time:timestamp",
                        "13,MISSING_VALUE,case:concept:name",
                        // The log itself is not closed either.
                        "15,TRUNCATED_INPUT,");
        assertThat(read.events()).extracting(DossierEvent::getDossierId).containsExactly("GOOD");
    }

    @Test
    void shouldKeepAllBeforeTheCutWhenTheLogIsCutOff() throws IOException {
        // Given
        byte[] whole = Files.readAllBytes(Resources.at("onestop.xes"));
        int cut = new String(whole, StandardCharsets.UTF_8).indexOf("H-002");
        Path file = Files.write(scratch.resolve("cut.xes"), Arrays.copyOf(whole, cut));

        // When
        ReadFile read = ReadFile.of(PROFILE, file, scratch);

        // Then
        assertThat(read.events()).hasSize(5);
        assertThat(read.report()).containsExactly("55,TRUNCATED_INPUT,");
    }

    @Test
    void shouldReadNothingWhenTheLogDeclaresADocumentType() throws IOException {
        // Given
        String text = Resources.text("onestop.xes")
                .replace("<log ", "<!DOCTYPE log [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>\n<log ");
        Path file = Resources.write(scratch, "doctype.xes", text);

        // When / Then
        assertThatThrownBy(() -> ReadFile.of(PROFILE, file, scratch))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("XML_FORBIDDEN");
    }

    @Test
    void shouldSayThatItIsNoEventLogWhenTheFileIsSomethingElse() {
        // When / Then
        assertThatThrownBy(() -> ReadFile.of(PROFILE, Resources.at("permits.csv"), scratch))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("no");
    }

    private static String trace(String id, String content) {
        return "<trace><string key='concept:name' value='" + id + "'/><string key='office' value='w'/>" + content
                + "</trace>\n";
    }

    private static String event(String name, String content) {
        return "<event><string key='concept:name' value='" + name
                + "'/><string key='lifecycle:transition' value='complete'/>" + content + "</event>";
    }

    private static String time(int day) {
        return "<date key='time:timestamp' value='2026-03-0" + day + "T14:00:00Z'/>";
    }

    private static void write(ByteArrayOutputStream log, String text) {
        log.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
