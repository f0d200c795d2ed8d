package congvu.bench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import congvu.app.CongvuCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The whole benchmark with almost no load: every part runs, checks its results, and tells its figures. */
class BenchCommandIT {

    private static final List<String> PROMISED = List.of(
            "eventsPerSecond",
            "cpuSecondsPerMillionEvents",
            "rawLimitEventsPerSecond",
            "rawLimitCpuSecondsPerMillionEvents",
            "bareJobEventsPerSecond",
            "bareJobCpuSecondsPerMillionEvents",
            "alertDelayP50Ms",
            "alertDelayP99Ms",
            "stormFirstAlertSeconds",
            "stormAllAlertsSeconds",
            "restoreSeconds",
            "tickP99RatioTenfoldOpen",
            "bytesPerOpenObligation",
            "peakRssMiB");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    @Test
    void shouldTellEveryPromisedFigureWhenRunSmall() throws IOException {
        // Given
        String sizes = "bench all --quick --json --dossiers 300 --tick-every 1440 --live-open 1000 --live-rate 200"
                + " --live-alerts 20 --live-seconds 2 --storm-open 500 --restore-open 500"
                + " --tick-open 1000 --ticks 10 --due-per-tick 10 --heap 512 --work-dir " + directory;

        // When
        int exitCode = run(sizes.split(" "));

        // Then
        assertThat(exitCode).as(err.toString()).isZero();
        JsonNode told = new ObjectMapper().readTree(lastLine());
        assertThat(PROMISED)
                .allSatisfy(
                        name -> assertThat(told.path(name).isNumber()).as(name).isTrue());
        assertThat(told.path("eventsPerSecond").asDouble()).isPositive();
        assertThat(told.path("parameters").path("dossiers").asInt()).isEqualTo(300);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void shouldJudgeEveryPersonOfASmallNationWhenTheDayCloses() throws IOException {
        // Given
        String words = "bench nation --quick --json --staff 900 --heap 512 --work-dir " + directory;

        // When
        int exitCode = run(words.split(" "));

        // Then
        assertThat(exitCode).as(err.toString()).isZero();
        JsonNode told = new ObjectMapper().readTree(lastLine());
        assertThat(told.path("nationStaff").asInt()).isEqualTo(900);
        assertThat(List.of(
                        "nationEventsPerSecond",
                        "nationCpuSecondsPerMillionEvents",
                        "nationRawLimitEventsPerSecond",
                        "nationShareOfRawLimit",
                        "nationAllVerdictsSeconds",
                        "nationPeakRssMiB"))
                .allSatisfy(
                        name -> assertThat(told.path(name).asDouble()).as(name).isPositive());
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void shouldTellWhatEachFamilyCostsWhenACommuneIsSimulated() throws IOException {
        // Given
        String words = "bench families --json --family-size commune --family-days 2 --heap 512 --work-dir " + directory;

        // When
        int exitCode = run(words.split(" "));

        // Then
        assertThat(exitCode).as(err.toString()).isZero();
        JsonNode told = new ObjectMapper().readTree(lastLine());
        assertThat(List.of("tasks", "feedback", "attendance", "inspections"))
                .allSatisfy(family -> assertThat(List.of(
                                "Events",
                                "EventsPerSecond",
                                "CpuSecondsPerMillionEvents",
                                "RawLimitEventsPerSecond",
                                "ShareOfRawLimit"))
                        .allSatisfy(
                                figure -> assertThat(told.path(family + figure).asDouble())
                                        .as(family + figure)
                                        .isPositive()));
        assertThat(told.path("parameters").path("familySize").asText()).isEqualTo("commune");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void shouldTellEveryMovedDeadlineOnceWhenAHolidayIsDeclaredInFlight() throws IOException {
        // Given
        String words = "bench holiday --quick --json --holiday-open 2000 --holiday-rate 100 --holiday-alerts 20"
                + " --holiday-seconds 6 --heap 512 --work-dir " + directory;

        // When
        int exitCode = run(words.split(" "));

        // Then
        assertThat(exitCode).as(err.toString()).isZero();
        JsonNode told = new ObjectMapper().readTree(lastLine());
        assertThat(List.of(
                        "holidayDeadlineChanges",
                        "holidayUnaffectedSilent",
                        "holidayAllToldSeconds",
                        "holidayAlerts",
                        "holidayAlertDelayMaxMs"))
                .allSatisfy(
                        name -> assertThat(told.path(name).asDouble()).as(name).isPositive());
        assertThat(told.path("holidayDeadlineChanges").asInt()).isLessThan(1_000);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void shouldLoseNothingThatTheGatewayAcknowledgedWhenTheBrokerIsKilled() throws IOException {
        // Given
        String words =
                "bench gateway --json --gateway-rate 400 --gateway-batch 40 --gateway-seconds 4 --gateway-kills 1"
                        + " --work-dir " + directory;

        // When
        int exitCode = run(words.split(" "));

        // Then
        assertThat(exitCode).as(err.toString()).isZero();
        JsonNode told = new ObjectMapper().readTree(lastLine());
        assertThat(List.of(
                        "gatewayEventsPerSecond",
                        "gatewayMostEventsPerSecond",
                        "gatewayAnswerP99Ms",
                        "gatewayCpuSecondsPerMillionEvents",
                        "gatewayAcknowledged"))
                .allSatisfy(
                        name -> assertThat(told.path(name).asDouble()).as(name).isPositive());
        assertThat(told.path("gatewayLost").asInt(-1)).isZero();
        assertThat(told.path("gatewayKills").asInt()).isEqualTo(1);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void shouldStartNothingWhenASizeMakesNoSense() {
        // When
        int exitCode = run("bench", "delay", "--live-open", "10", "--work-dir", directory.toString());

        // Then
        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).contains("--live-open", "found 10");
        assertThat(directory).isEmptyDirectory();
    }

    private int run(String... words) {
        CommandLine command = CongvuCommand.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(words);
    }

    private String lastLine() {
        return out.toString().lines().reduce((before, last) -> last).orElseThrow();
    }
}
