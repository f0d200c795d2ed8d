package congvu.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import congvu.app.config.ShippedFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo on the shipped samples of what is no month of dossiers. */
class FamilyDemoIT {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"tasks, 2, 1", "petitions, 4, 2", "complaints, 2, 1", "national-sync, 8, 2"})
    void shouldTellWhatTheSampleHoldsAndAgreeWithTheRatesWhenSomethingHasEnded(String name, int cases, int ended)
            throws Exception {
        // When
        DemoRun run = demo(name, name + ".csv");

        // Then
        assertThat(run.exitCode()).as(run.err()).isLessThan(2);
        JsonNode found = run.json();
        assertThat(found.path("cases").asInt()).isEqualTo(cases);
        assertThat(found.path("closedOnTime").asInt()
                        + found.path("closedLate").asInt()
                        + found.path("noDeadline").asInt())
                .isGreaterThanOrEqualTo(ended);
        assertThat(found.path("ratesAgree").asBoolean()).isTrue();
    }

    @Test
    void shouldSayWhereToGoWhenTheProfileIsOfAttendance() {
        // When
        DemoRun run = demo("attlog", "attlog.dat");

        // Then
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("attlog.yaml", "congvu import");
    }

    private DemoRun demo(String profile, String sample) {
        return DemoRun.of(
                "demo",
                "--exit",
                "--json",
                "--http-port",
                "off",
                "--input",
                ShippedFiles.find("data/samples/" + sample).toString(),
                "--profile",
                ShippedFiles.find("profiles/" + profile + ".yaml").toString(),
                "--data-dir",
                directory.resolve("data").toString());
    }
}
