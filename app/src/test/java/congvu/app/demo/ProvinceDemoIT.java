package congvu.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulated week of a small province through a real broker, held against what was staged. */
class ProvinceDemoIT {

    @Test
    void shouldFindExactlyWhatWasStagedAndTheSameAgainWhenTheWeekIsPlayedTwice(@TempDir Path directory)
            throws Exception {
        // When
        DemoRun first = demo(directory);
        DemoRun second = demo(directory);

        // Then
        assertThat(first.exitCode()).as(first.err() + first.out()).isZero();
        JsonNode found = first.json();
        for (String kind : new String[] {"attendance days", "obligations", "overdue alerts", "rates", "signals"}) {
            JsonNode part = found.path("truth").path(kind);
            assertThat(part.path("staged").asLong()).as(kind).isPositive();
            assertThat(part.path("agreeing").asLong())
                    .as(kind)
                    .isEqualTo(part.path("staged").asLong());
            assertThat(part.path("differences").asLong()).as(kind).isZero();
        }
        assertThat(found.path("attendanceDays").path("SOURCE_SILENT").asLong()).isPositive();
        assertThat(found.path("standingSignals").path("W-LATE").asLong()).isPositive();
        assertThat(found.path("rejected").asLong()).isZero();
        assertThat(Files.readAllLines(directory.resolve("truth/attendance-days.jsonl")))
                .hasSizeGreaterThan(20_000);
        assertThat(kindsWatched(directory)).containsExactly("alert -");
        assertThat(kindsWatched(directory, "--signals"))
                .contains("alert -", "signal DOSSIER")
                .doesNotContain("signal ATTENDANCE");
        assertThat(kindsWatched(directory, "--staff-signals"))
                .containsExactlyInAnyOrder("alert -", "signal ATTENDANCE");
        assertThat(second.exitCode()).as(second.err() + second.out()).isZero();
        assertThat(second.json().path("duplicates").asLong())
                .isEqualTo(found.path("accepted").asLong());
        assertThat(second.json().path("families")).isEqualTo(found.path("families"));
        assertThat(second.json().path("attendanceDays")).isEqualTo(found.path("attendanceDays"));
        assertThat(second.json().path("standingSignals")).isEqualTo(found.path("standingSignals"));
    }

    private static List<String> kindsWatched(Path directory, String... options) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("watch", "--once", "--json", "--data-dir", directory.toString()));
        arguments.addAll(List.of(options));
        List<String> kinds = new ArrayList<>();
        for (String line :
                DemoRun.of(arguments.toArray(String[]::new)).out().lines().toList()) {
            JsonNode shown = new ObjectMapper().readTree(line);
            kinds.add(shown.path("kind").asText() + " "
                    + shown.path("actionFamily").asText("-"));
        }
        return kinds.stream().distinct().toList();
    }

    private static DemoRun demo(Path directory) {
        return DemoRun.of(
                "demo",
                "--scenario",
                "province",
                "--exit",
                "--json",
                "--http-port",
                "off",
                "--data-dir",
                directory.toString());
    }
}
