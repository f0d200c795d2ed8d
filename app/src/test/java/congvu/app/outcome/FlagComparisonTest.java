package congvu.app.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.producers.importing.SourceFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlagComparisonTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "ON_TIME, CLOSED_ON_TIME, AGREES",
        "ON_TIME, OPEN_NOT_DUE, AGREES",
        "LATE, CLOSED_LATE, AGREES",
        "LATE, OPEN_OVERDUE, AGREES",
        "ON_TIME, CLOSED_LATE, DISAGREES",
        "LATE, CLOSED_ON_TIME, DISAGREES",
        "ON_TIME, NO_DEADLINE, FLAG_WITHOUT_DEADLINE",
        "LATE, NO_DEADLINE, FLAG_WITHOUT_DEADLINE",
        "BLANK, OPEN_OVERDUE, FLAG_BLANK",
        "BLANK, NO_DEADLINE, FLAG_BLANK"
    })
    void shouldStandAsTheTableSaysWhenAFlagMeetsAFinding(SourceFlag flag, CaseStanding found, FlagStanding expected) {
        // When, Then
        assertThat(FlagStanding.of(flag, found)).isEqualTo(expected);
    }

    @Test
    void shouldListACaseThatTheSourceHasAndWeHaveNotWhenWritten() throws IOException {
        // Given
        Path file = directory.resolve("flags.csv");

        // When
        FlagComparison comparison = FlagComparison.of(Map.of("a,b", SourceFlag.LATE), new ObligationView());
        comparison.write(file);

        // Then
        assertThat(comparison.count(FlagStanding.NO_CASE)).isEqualTo(1);
        assertThat(Files.readAllLines(file)).containsExactly("case,unit,flag,found,standing", "\"a,b\",,LATE,,NO_CASE");
    }
}
