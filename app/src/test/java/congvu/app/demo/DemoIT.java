package congvu.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import congvu.app.config.ShippedFiles;
import congvu.testkit.boston.BostonCase;
import congvu.testkit.boston.BostonOracle;
import congvu.testkit.boston.BostonVerdict;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The shipped month through the whole of Congvu, once; every test asks the same data directory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoIT {

    private Path directory = Path.of("");
    private DemoRun first = new DemoRun(-1, "", "");

    @BeforeAll
    void replayTheMonth(@TempDir Path kept) {
        directory = kept;
        first = demo();
    }

    @Test
    void shouldFindWhatTheCityItselfRecordedWhenTheMonthIsReplayed() throws Exception {
        // Then
        assertThat(first.exitCode()).as(first.err()).isZero();
        JsonNode found = first.json();
        BostonMatch.assertFigures(found, BostonOracle.ofShippedFile());
        assertThat(found.path("cases").asLong()).isEqualTo(10_277);
        assertThat(found.path("events").asLong()).isEqualTo(18_630);
        assertThat(found.path("closedOnTime").asLong()).isEqualTo(5_472);
        assertThat(found.path("closedLate").asLong()).isEqualTo(1_210);
        assertThat(found.path("onTimeRate").decimalValue()).hasToString("0.818916");
        assertThat(found.path("openOverdue").asLong()).isEqualTo(954);
        assertThat(found.path("openNotDue").asLong()).isEqualTo(635);
        assertThat(found.path("noDeadline").asLong()).isEqualTo(2_006);
        assertThat(found.path("breachAlerts").asLong()).isEqualTo(2_164);
        assertThat(found.path("rejected").asLong()).isZero();
    }

    @Test
    void shouldSayThatTheExcerptIsNotTheWholeWorkloadWhenBostonIsShown() {
        // Then
        assertThat(first.out()).contains("Five large request types are missing");
        assertThat(DemoRun.of("watch", "--once", "--data-dir", directory.toString())
                        .err())
                .contains("Five large request types are missing");
    }

    @Test
    void shouldAgreeWithTheFlagOfTheCityInEveryCaseThatCanBeCompared() throws Exception {
        // Then
        JsonNode flag = first.json().path("sourceFlag");
        assertThat(flag.path("agrees").asLong()).isEqualTo(8_269);
        assertThat(flag.path("disagrees").asLong()).isZero();
        assertThat(flag.path("marksWithoutDeadline").asLong()).isEqualTo(2_006);
        assertThat(flag.path("blank").toString()).isEqualTo("[\"101001605310\",\"101001610064\"]");
        assertThat(Files.readAllLines(directory.resolve("reports/source-flag.csv")))
                .hasSize(10_278)
                .anyMatch(line -> line.matches("101001605310,\\w+,BLANK,(CLOSED_LATE|OPEN_OVERDUE),FLAG_BLANK"));
    }

    @Test
    void shouldSayTheSameWhenItIsRunAgainOnItsData() throws Exception {
        // When
        DemoRun second = demo();

        // Then
        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(second.json()).isEqualTo(first.json());
    }

    @Test
    void shouldExplainAnOverdueCaseDayByDayWhenTheDemoIsNotRunning() throws Exception {
        // Given
        String overdue = BostonOracle.ofShippedFile().cases().stream()
                .filter(one -> one.verdict() == BostonVerdict.OPEN_OVERDUE)
                .map(BostonCase::caseId)
                .findFirst()
                .orElseThrow();

        // When
        DemoRun text = DemoRun.of("explain", overdue, "--data-dir", directory.toString());
        DemoRun json = DemoRun.of("explain", overdue, "--data-dir", directory.toString(), "--json");

        // Then
        assertThat(text.exitCode()).as(text.err()).isZero();
        assertThat(text.out()).contains("open and OVERDUE").contains("worked").contains("OVERDUE 1, promise 0: RAISED");
        JsonNode ledger = new ObjectMapper().readTree(json.out()).path("ledger");
        long worked = 0;
        for (JsonNode day : ledger.path("days")) {
            worked += day.path("workedMillis").asLong();
        }
        assertThat(worked).isEqualTo(ledger.path("budgetMillis").asLong()).isPositive();
    }

    @Test
    void shouldSayHowToGoOnWhenTheObligationIsNotThere() {
        // When
        DemoRun run = DemoRun.of("explain", "no-such-case", "--data-dir", directory.toString());

        // Then
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("no-such-case").contains("watch");
    }

    @Test
    void shouldRefuseTheDirectoryWhenAnotherFileWasReplayedOnIt() {
        // When
        DemoRun run = DemoRun.of(
                "demo",
                "--exit",
                "--data-dir",
                directory.toString(),
                "--input",
                "pom.xml",
                "--profile",
                ShippedFiles.find("profiles/boston311.yaml").toString());

        // Then
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("choose another with --data-dir");
    }

    private DemoRun demo() {
        return DemoRun.of("demo", "--exit", "--json", "--http-port", "0", "--data-dir", directory.toString());
    }
}
