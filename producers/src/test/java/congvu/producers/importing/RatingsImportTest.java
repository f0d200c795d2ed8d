package congvu.producers.importing;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.event.FeedbackEvent;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ratings in a file of feedback: only of the kind RATING, and with a score. */
final class RatingsImportTest {

    private static final String PROFILE = """
            name: ratings
            source: counter
            target: feedback
            format: csv
            times: {zone: Asia/Ho_Chi_Minh, formats: [iso]}
            fields: {caseId: case, kind: kind, unitId: unit, score: score}
            perEvent:
              activity: event
              occurredAt: at
              types: {rated: RATED, withdrawn: WITHDRAWN, answered: ANSWERED}
            """;

    private static final String FILE = """
            case,kind,event,at,unit,score
            R1,RATING,rated,2026-11-02 09:00,commune-7,5
            R1,RATING,withdrawn,2026-11-02 10:00,,
            R2,PETITION,rated,2026-11-02 09:00,commune-7,5
            R3,RATING,answered,2026-11-02 09:00,commune-7,
            R4,RATING,rated,2026-11-02 09:00,commune-7,
            R5,,rated,2026-11-02 09:00,commune-7,5
            R6,UNKNOWN,withdrawn,2026-11-02 09:00,commune-7,5
            """;

    @TempDir
    private Path folder;

    @Test
    void shouldRefuseWhatTheProcessorsRefuseWhenKindAndTypeDisagree() throws IOException {
        // Given
        Path profile = Resources.write(folder, "ratings.yaml", PROFILE);
        Path file = Resources.write(folder, "ratings.csv", FILE);

        // When
        ReadFile read = ReadFile.of(profile, file, folder);

        // Then
        assertThat(read.report())
                .containsExactly(
                        "4,TYPE_NOT_OF_KIND,kind",
                        "5,TYPE_NOT_OF_KIND,kind",
                        "6,MISSING_VALUE,score",
                        "7,MISSING_VALUE,kind",
                        "8,MISSING_VALUE,kind");
        assertThat(read.events(FeedbackEvent.class))
                .extracting(FeedbackEvent::getCaseId)
                .containsExactly("R1", "R1");
    }
}
