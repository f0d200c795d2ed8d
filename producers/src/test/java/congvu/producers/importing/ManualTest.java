package congvu.producers.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import congvu.producers.importing.row.RowReason;
import congvu.schemas.event.AttendanceEventType;
import congvu.schemas.event.DossierEventType;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.TaskEventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manual does what it says, or a newcomer's ten minutes are lost. */
final class ManualTest {

    private static final Pattern BLOCK = Pattern.compile("```(\\w*)\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void shouldImportTheExampleWhenItsStepsArePutTogether() throws IOException {
        // Given
        String steps = between("## In ten minutes", "**6. Run it.**");
        Path profile = Resources.write(folder, "permits.yaml", blocks(steps, "yaml"));
        Path file = Resources.write(folder, "permits.csv", blocks(steps, ""));

        // When
        ReadFile read = ReadFile.of(profile, file, folder);

        // Then
        assertThat(read.events()).hasSize(5);
        assertThat(read.rows().rejected()).isEmpty();
        assertThat(read.rows().skipped()).containsExactly(entry("test-cases", 1L));
    }

    @Test
    void shouldReadTheEventLogWhenTheProfileOfTheManualIsTaken() throws IOException {
        // Given
        String section = between("### An event log (XES)", "## Every key");
        Path profile = Resources.write(folder, "onestop.yaml", blocks(section, "yaml"));

        // When
        ReadFile read = ReadFile.of(profile, Resources.at("onestop.xes"), folder);

        // Then
        assertThat(read.events()).hasSize(5);
        assertThat(read.rows().rejected()).isEmpty();
    }

    @Test
    void shouldNameEveryReasonAndEventTypeWhenThereIsOne() throws IOException {
        // When
        String manual = manual();

        // Then
        assertThat(manual)
                .contains(Arrays.stream(RowReason.values())
                        .map(reason -> "`" + reason + "`")
                        .toList());
        assertThat(manual)
                .contains(Stream.of(
                                DossierEventType.values(),
                                TaskEventType.values(),
                                FeedbackEventType.values(),
                                AttendanceEventType.values())
                        .flatMap(Arrays::stream)
                        .map(Enum::name)
                        .filter(type -> !type.equals("UNKNOWN"))
                        .toList());
    }

    private static String manual() throws IOException {
        return Files.readString(ProjectFiles.at("docs/importing.md"));
    }

    private static String between(String begin, String end) throws IOException {
        String manual = manual();
        return manual.substring(manual.indexOf(begin), manual.indexOf(end));
    }

    private static String blocks(String text, String language) {
        List<MatchResult> found = BLOCK.matcher(text).results().toList();
        return found.stream()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .collect(Collectors.joining());
    }
}
