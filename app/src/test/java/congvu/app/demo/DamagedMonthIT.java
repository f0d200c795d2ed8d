package congvu.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import congvu.app.config.ShippedFiles;
import congvu.testkit.boston.BostonOracle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedMonthIT {

    private static final long SEED = 20_151_001;

    @TempDir
    private Path directory;

    @Test
    void shouldReportEveryDamagedRowAndFindTheRestWhenOneRowInAHundredIsDamaged() throws Exception {
        // Given
        DamagedMonth month = DamagedMonth.of(BostonOracle.shippedFile(), SEED);
        Path damaged = month.writeDamaged(directory.resolve("damaged.csv.gz"));
        Path rest = month.writeRest(directory.resolve("rest.csv.gz"));
        Path data = directory.resolve("data");

        // When
        DemoRun run = DemoRun.of(
                "demo",
                "--exit",
                "--json",
                "--input",
                damaged.toString(),
                "--profile",
                ShippedFiles.find("profiles/boston311.yaml").toString(),
                "--data-dir",
                data.toString());

        // Then
        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(reported(data)).isEqualTo(expected(month));
        JsonNode found = run.json();
        BostonMatch.assertFigures(found, BostonOracle.read(rest));
        assertThat(found.path("rejected").asLong()).isZero();
    }

    private static Map<Long, String> expected(DamagedMonth month) {
        Map<Long, String> reasons = new TreeMap<>();
        month.byLine().forEach((line, damage) -> reasons.put(line, damage.name()));
        return reasons;
    }

    private static Map<Long, String> reported(Path data) throws Exception {
        Map<Long, String> reasons = new TreeMap<>();
        Files.readAllLines(data.resolve("reports/damaged.csv.gz.rejected.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells -> reasons.put(Long.valueOf(cells[0]), cells[1]));
        return reasons;
    }
}
