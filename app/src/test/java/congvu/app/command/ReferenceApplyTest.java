package congvu.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.app.CongvuCommand;
import congvu.app.embedded.EmbeddedCluster;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Reference data and duties on a broker of our own, step by step. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReferenceApplyTest {

    private static final String HOUSE = """
            units: [{id: town, name: Town}]
            procedures:
              - id: P
                name: Permit
                versions: [{version: 1, validFrom: 2025-01-01, term: {amount: 3, unit: working-days}}]
            duties:
              - id: report
                name: Report
                recurrence: FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=14
                recurrenceStart: 2019-01-01
                dueTime: "17:00"
                unitIds: [town]
            """;

    /** For a version and a zone. */
    private static final String HOURS = """
            calendars: [{id: days, version: 1}]
            officeHours:
              - id: default
                version: %s
                calendarId: days
                zone: %s
                workingDayMinutes: 480
                timetables: [{validFrom: 2020-01-01, week: [{days: [MONDAY], open: ["08:00-17:00"]}]}]
            duties:
              - id: daily
                name: Daily report
                recurrence: FREQ=DAILY
                recurrenceStart: 2026-01-01
                dueTime: "12:00"
                noticeDays: 0
                unitIds: [town]
            """;

    @TempDir
    private static Path folder;

    private static EmbeddedCluster cluster;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeAll
    static void start() throws Exception {
        cluster = EmbeddedCluster.start(folder.resolve("data"), 0, 0);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void forgetOutput() {
        out = new StringWriter();
        err = new StringWriter();
    }

    @Test
    @Order(1)
    void shouldSayThatAllIsNewWhenTheTopicIsEmpty() throws IOException {
        // Given
        assertThat(run("topics", "apply", "--partitions", "2")).isZero();

        // When
        int exitCode = run("reference", "apply", file(HOUSE), "--today", "2026-11-22");

        // Then
        assertThat(exitCode).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("added unit/town", "added procedure/P", "added duty/report", "sent 3 records");
    }

    @Test
    @Order(2)
    void shouldSayThatNothingWasSentWhenItIsAppliedAgain() throws IOException {
        // When
        int exitCode = run("reference", "apply", file(HOUSE), "--today", "2026-11-22");

        // Then
        assertThat(exitCode).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("added 0, changed 0, removed 0, unchanged 3, only on the topic 0")
                .contains("nothing differs; nothing was sent");
    }

    @Test
    @Order(3)
    void shouldShowTheChangeAndRefuseWhenItRewritesThePast() throws IOException {
        // When
        int exitCode =
                run("reference", "apply", file(HOUSE.replace("amount: 3", "amount: 5")), "--today", "2026-11-22");

        // Then
        assertThat(exitCode).isEqualTo(ExitCode.WRONG_USE);
        assertThat(out.toString()).contains("versions[1].term.amount (valid from 2025-01-01): 3 -> 5");
        assertThat(err.toString()).contains("procedure/P", "valid from 2026-11-23", "--correct-the-past");
    }

    @Test
    @Order(4)
    void shouldOnlyTellWhenItIsADryRun() throws IOException {
        // Given
        String corrected = file(HOUSE.replace("amount: 3", "amount: 5"));

        // When
        int exitCode = run("reference", "apply", corrected, "--correct-the-past", "--dry-run", "--json");

        // Then
        assertThat(exitCode).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("\"changed\":1", "\"sent\":0", "\"before\":\"3\"", "\"after\":\"5\"", "\"unchanged\":2");
        assertThat(run("reference", "apply", file(HOUSE), "--today", "2026-11-22"))
                .isZero();
        assertThat(out.toString()).contains("nothing differs");
    }

    @Test
    @Order(5)
    void shouldAssignTheTasksOfDutiesWhenTheirNoticeHasBegun() {
        // When
        int exitCode = run("duties", "--today", "2026-11-01", "--json");

        // Then
        assertThat(exitCode).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("\"sent\":1", "\"taskId\":\"report/town/2026-11-14\"", "\"dueAt\":\"2026-11-14T10:00:00Z\"");
    }

    @Test
    @Order(6)
    void shouldRemoveTheDutyWhenMissingOnesAreToGo() throws IOException {
        // Given
        String without = file(HOUSE.substring(0, HOUSE.indexOf("duties:")));

        // When
        int exitCode = run("reference", "apply", without, "--remove-missing");

        // Then
        assertThat(exitCode).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("removed duty/report", "sent 1 record");
        assertThat(run("duties", "--today", "2026-11-01")).isZero();
        assertThat(out.toString()).contains("sent 0 tasks");
    }

    @Test
    @Order(7)
    void shouldReadWhatLiesBelowWhenAFolderHasNoFileOfItsOwn() throws IOException {
        // Given
        Path vn = Files.createDirectories(folder.resolve("reference/vn"));
        Files.writeString(vn.resolve("house.yaml"), HOUSE.substring(0, HOUSE.indexOf("duties:")));

        // When
        int exitCode = run("reference", "apply", folder.resolve("reference").toString(), "--remove-missing");

        // Then
        assertThat(exitCode).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("removed 0, unchanged 2", "nothing differs");
    }

    @Test
    @Order(8)
    void shouldLeaveTheTopicAloneWhenAFolderHasNoFile() throws IOException {
        // Given
        Path empty = Files.createDirectories(folder.resolve("empty"));

        // When
        int exitCode = run("reference", "apply", empty.toString(), "--remove-missing");

        // Then
        assertThat(exitCode).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString()).contains(empty.toString(), "found none");
        assertThat(out.toString()).isEmpty();
    }

    /** Wherever this host is, its date is another one than that of one of the two. */
    @ParameterizedTest
    @Order(9)
    @CsvSource({"1, Pacific/Kiritimati", "2, Pacific/Pago_Pago"})
    void shouldAssignTheTasksOfTheOfficesDayWhenNoDayIsStated(int version, ZoneId zone) throws IOException {
        // Given
        String hours = file(HOURS.formatted(version, zone));
        assertThat(run("reference", "apply", hours, "--correct-the-past"))
                .as(err.toString())
                .isZero();
        LocalDate before = LocalDate.now(zone);

        // When
        int exitCode = run("duties", "--json");

        // Then
        assertThat(exitCode).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .containsAnyOf("\"daily/town/" + before + '"', "\"daily/town/" + LocalDate.now(zone) + '"');
    }

    @ParameterizedTest
    @Order(10)
    @CsvSource({"3, Pacific/Kiritimati", "4, Pacific/Pago_Pago"})
    void shouldAskForThePastOfTheOfficesDayWhenNoDayIsStated(int version, ZoneId zone) throws IOException {
        // Given
        assertThat(run("reference", "apply", file(HOURS.formatted(version, zone)), "--correct-the-past"))
                .as(err.toString())
                .isZero();
        String another = file(HOURS.formatted(version + 1, "Asia/Tokyo"));
        LocalDate before = LocalDate.now(zone);

        // When
        int exitCode = run("reference", "apply", another, "--dry-run");

        // Then
        assertThat(exitCode).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString()).containsAnyOf("from " + before + " on", "from " + LocalDate.now(zone) + " on");
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--bootstrap-servers=" + cluster.config().bootstrapServers());
        all.add("--registry-url=" + cluster.config().registry().base());
        CommandLine command =
                CongvuCommand.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(all.toArray(String[]::new));
    }

    private static String file(String text) throws IOException {
        return Files.writeString(folder.resolve("house.yaml"), text).toString();
    }
}
