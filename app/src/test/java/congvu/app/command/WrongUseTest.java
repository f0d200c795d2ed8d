package congvu.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.app.CongvuCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What is typed wrongly ends with exit code 2 and names what is wrong; nothing is started, nothing written. */
class WrongUseTest {

    private final StringWriter err = new StringWriter();
    private final CommandLine command = CongvuCommand.commandLine()
            .setOut(new PrintWriter(new StringWriter()))
            .setErr(new PrintWriter(err));

    @TempDir
    private Path folder;

    private Path profile = Path.of("");
    private Path input = Path.of("");

    @BeforeEach
    void writeFiles() throws IOException {
        profile = Path.of("..", "producers", "src", "test", "resources", "importing", "permits.yaml");
        input = Path.of("..", "producers", "src", "test", "resources", "importing", "permits.csv");
        assertThat(profile).exists();
        Files.writeString(folder.resolve("mine.txt"), "mine");
    }

    @ParameterizedTest
    @CsvSource({
        "--speed, 0, speed",
        "--speed, NaN, speed",
        "--speed, Infinity, speed",
        "--tick-hours, 0, hour",
        "--registry-url, http://a b, registry.url",
        "--registry-url, http://[, registry.url",
        "--registry-url, http://, registry.url",
        "--registry-url, localhost:8081, registry.url",
        "--bootstrap-servers, localhost, kafka.bootstrap.servers"
    })
    void shouldNotImportWhenAnOptionCannotBe(String option, String value, String named) throws IOException {
        // When
        int exitCode =
                command.execute("import", "--input", input.toString(), "--profile", profile.toString(), option, value);

        // Then
        expectWrongUse(exitCode, named);
    }

    @ParameterizedTest
    @CsvSource({
        "--partitions, 0, --partitions",
        "--partitions, 1001, --partitions",
        "--kafka-port, 99999, --kafka-port",
        "--kafka-port, -1, --kafka-port",
        "--registry-port, 65536, --registry-port"
    })
    void shouldNotStartTheDemoWhenANumberIsOutOfRange(String option, String value, String named) throws IOException {
        // When
        int exitCode = command.execute(
                "demo", "--data-dir", folder.resolve("data").toString(), "--exit", option + "=" + value);

        // Then
        expectWrongUse(exitCode, named);
    }

    @ParameterizedTest
    @CsvSource({"topics apply", "topics apply --check", "reference apply ."})
    void shouldCheckTheLogLevelWhenAToolIsStarted(String tool) throws IOException {
        // When
        int exitCode = command.execute((tool + " --log-level=loud").split(" ", -1));

        // Then
        expectWrongUse(exitCode, "log.level");
    }

    @ParameterizedTest
    @CsvSource({"watch", "explain x"})
    void shouldNotAskTheLastDemoWhenOnlyARegistryIsNamed(String tool) throws IOException {
        // When
        int exitCode = command.execute((tool + " --registry-url=http://127.0.0.1:1").split(" ", -1));

        // Then
        expectWrongUse(exitCode, "kafka.bootstrap.servers");
    }

    @ParameterizedTest
    @CsvSource({"watch", "explain x"})
    void shouldLeaveAFolderAloneWhenItIsNoDemos(String tool) throws IOException {
        // When
        int exitCode = command.execute((tool + " --data-dir=" + folder).split(" ", -1));

        // Then
        expectWrongUse(exitCode, "demo");
    }

    @Test
    void shouldNotWakeAnythingWhenTheFolderIsNotThere() throws IOException {
        // When
        int exitCode =
                command.execute("watch", "--data-dir", folder.resolve("none").toString());

        // Then
        expectWrongUse(exitCode, "none");
    }

    private void expectWrongUse(int exitCode, String named) throws IOException {
        assertThat(err.toString()).contains(named);
        assertThat(exitCode).as(err.toString()).isEqualTo(ExitCode.WRONG_USE);
        try (Stream<Path> inside = Files.list(folder)) {
            assertThat(inside).containsExactly(folder.resolve("mine.txt"));
        }
    }
}
