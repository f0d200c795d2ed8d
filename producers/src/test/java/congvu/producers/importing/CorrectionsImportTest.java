package congvu.producers.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corrections that a file states of one thing in the same minute. */
final class CorrectionsImportTest {

    private static final String FILE = """
            key,event,at,corrects
            k1,corrected,2026-11-17 16:00,E1
            k1,corrected,2026-11-17 16:00,E2
            k1,corrected,2026-11-17 16:00,E1
            k1,other,2026-11-17 16:00,E1
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "DOSSIERS, dossierId, DECIDED",
        "TASKS, taskId, COMPLETED",
        "FEEDBACK, caseId, ANSWERED",
        "ATTENDANCE, staffToken, PUNCHED"
    })
    void shouldTellTwoCorrectionsApartWhenTheyAreOfDifferentEvents(String target, String key, String other)
            throws IOException {
        // When
        List<String> ids = idsOf(profile(target, key, other, "content"));

        // Then
        assertThat(ids)
                .containsExactly(
                        "k1/CORRECTED/E1/1794906000000",
                        "k1/CORRECTED/E2/1794906000000",
                        "k1/CORRECTED/E1/1794906000000",
                        "k1/" + other + "/1794906000000");
    }

    @Test
    void shouldCountTheCorrectionsOfEachEventWhenIdsAreOrdinals() throws IOException {
        // When
        List<String> ids = idsOf(profile("TASKS", "taskId", "COMPLETED", "ordinal"));

        // Then
        assertThat(ids)
                .containsExactly("k1/CORRECTED/E1/1", "k1/CORRECTED/E2/1", "k1/CORRECTED/E1/2", "k1/COMPLETED/1");
    }

    private List<String> idsOf(String profile) throws IOException {
        ReadFile read = ReadFile.of(
                Resources.write(folder, "corrections.yaml", profile),
                Resources.write(folder, "corrections.csv", FILE),
                folder);
        assertThat(read.report()).isEmpty();
        return read.all().stream().map(CorrectionsImportTest::eventId).toList();
    }

    private static String eventId(SpecificRecord event) {
        return event.get(event.getSchema().getField("eventId").pos()).toString();
    }

    private static String profile(String target, String key, String other, String eventId) {
        return """
            name: corrections
            source: list
            target: %s
            format: csv
            eventId: %s
            times: {zone: Asia/Ho_Chi_Minh, formats: [iso]}
            fields: {%s: key, correctsEventId: corrects%s}
            perEvent: {activity: event, occurredAt: at, types: {corrected: CORRECTED, other: %s}}
            """.formatted(
                        target.toLowerCase(Locale.ROOT),
                        eventId,
                        key,
                        target.equals("FEEDBACK") ? ", kind: {constant: PETITION}" : "",
                        other);
    }
}
