package congvu.producers.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.producers.yaml.YamlProblem;
import congvu.testkit.fixtures.ShippedScorecard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorecardSectionsTest {
    private static final Path SHIPPED = Path.of("..", "reference", "vn", "scorecard.yaml");

    @TempDir
    private Path folder;

    @Test
    void shouldReadThePolicyThatIsShipped() {
        // When
        ReferenceSet read = ReferenceFiles.read(List.of(SHIPPED));

        // Then
        assertThat(read.scorecards()).containsExactly(ShippedScorecard.read());
        assertThat(ReferenceRecords.of(read)).containsOnlyKeys("scorecard/national-index-766");
        assertThat(ReferenceRecords.toSet(ReferenceRecords.of(read).values())).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "measure: dossier.index-2.1; measure: dossier.index-2.2; dossier.index-2.1",
                "max: 20; max: 2o; number",
                "fullMarksAt: 0.90; fullMarksAt: 0; fullMarksAt",
                "pointsWhenNone: 0}; pointsWhenNone: 7}; pointsWhenNone",
                "id: \"2.2\"; id: \"2.1\"; 2.1 twice",
                "group: PROGRESS; group: PROGRES; PROGRESS",
                "absence: NOT_OBSERVED; absence: NO_CASES; not-observed",
                "version: 1; version: 0; version"
            })
    void shouldSayWhereAndWhyWhenAPolicyMakesNoSense(String right, String wrong, String complaint) throws IOException {
        // Given
        Path file = folder.resolve("scorecard.yaml");
        String shipped = Files.readString(SHIPPED);
        int last = shipped.lastIndexOf(right);
        String broken = shipped.substring(0, last) + wrong + shipped.substring(last + right.length());
        Files.writeString(file, broken);

        // When
        // Then
        assertThatThrownBy(() -> ReferenceFiles.read(List.of(file)))
                .isInstanceOf(YamlProblem.class)
                .hasMessageContaining("scorecard.yaml")
                .hasMessageContaining(complaint);
    }
}
