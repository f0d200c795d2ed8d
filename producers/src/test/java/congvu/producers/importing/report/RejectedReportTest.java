package congvu.producers.importing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.producers.importing.row.RowReason;
import congvu.producers.importing.row.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RejectedReportTest {

    private static final String ROWS = "case,opened\n1,2015-10-01\n";

    @TempDir
    private Path folder;

    private Path input = Path.of("");

    @BeforeEach
    void writeInput() throws IOException {
        input = Files.writeString(folder.resolve("permits.csv"), ROWS);
    }

    @Test
    void shouldLeaveTheInputAloneWhenTheReportIsTheInputByAnotherName() throws IOException {
        // Given
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), input);

        // When / Then
        assertThatThrownBy(() -> new RejectedReport(link, input))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("link.csv");
        assertThat(input).hasContent(ROWS);
    }

    @Test
    void shouldLeaveAFileAloneWhenItIsNoReport() throws IOException {
        // Given
        Path other = Files.writeString(folder.resolve("thesis.txt"), "line,reason,columns are nice\n");

        // When / Then
        assertThatThrownBy(() -> new RejectedReport(other, input))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("thesis.txt");
        assertThat(other).hasContent("line,reason,columns are nice\n");
    }

    @Test
    void shouldBeginAnewWhenThereIsTheReportOfAnEarlierRun() throws IOException {
        // Given
        Path file = RejectedReport.besides(input);
        try (RejectedReport earlier = new RejectedReport(file, input)) {
            earlier.add(7, RowReason.BAD_TIME, "opened");
        }
        assertThat(file).content().contains("7,BAD_TIME");

        // When
        new RejectedReport(file, input).close();

        // Then
        assertThat(file).content().isEqualToNormalizingNewlines("line,reason,column\n");
    }

    @Test
    void shouldTakeAnEmptyFileWhenARunWasKilledEarly() throws IOException {
        // Given
        Path file = Files.createFile(RejectedReport.besides(input));

        // When
        new RejectedReport(file, input).close();

        // Then
        assertThat(file).content().startsWith("line,reason,column");
    }
}
