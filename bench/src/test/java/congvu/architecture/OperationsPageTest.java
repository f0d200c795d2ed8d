package congvu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.app.config.ShippedFiles;
import congvu.schemas.rejected.RefusalReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page for operators names what the code tells, and nothing that it does not. */
@Tag("architecture")
class OperationsPageTest {
    private static final Pattern METER_IN_CODE = Pattern.compile("\"(congvu\\.[a-z]+(?:\\.[a-z]+)+)\"");
    private static final Pattern METER_ON_PAGE = Pattern.compile("`(congvu\\.[a-z]+(?:\\.[a-z]+)+)`");
    private static final Pattern CODE_ON_PAGE = Pattern.compile("`([A-Z][A-Z_]+)`");

    @Test
    void shouldNameEveryMeterThatTheRolesServe() throws IOException {
        // When
        Set<String> served = new TreeSet<>();
        for (Path source : House.mainSources()) {
            if (source.getFileName().toString().endsWith("Meters.java")) {
                served.addAll(all(METER_IN_CODE, Files.readString(source)));
            }
        }

        // Then
        assertThat(served).contains("congvu.input.events", "congvu.clock.ticks");
        assertThat(all(METER_ON_PAGE, page())).isEqualTo(served);
    }

    @Test
    void shouldTellTheWayOutOfEveryRefusal() throws IOException {
        // Given
        String codes = page().substring(page().indexOf("## Codes of refusal"));

        // When
        Set<String> told = all(CODE_ON_PAGE, codes);

        // Then
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(RefusalReason.values()).map(Enum::name).toList());
    }

    private static String page() throws IOException {
        return Files.readString(ShippedFiles.find("docs/operations.md"));
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
