package congvu.app;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.app.command.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CongvuCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command =
            CongvuCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @Test
    void shouldNameItselfAndItsKafkaWhenAskedForTheVersion() {
        // When
        int exitCode = command.execute("version");

        // Then
        assertThat(exitCode).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).startsWith("congvu ").contains("Kafka 4.");
    }

    @Test
    void shouldPrintOneJsonObjectWhenAskedForJson() {
        // When
        command.execute("version", "--json");

        // Then
        assertThat(out.toString().strip()).startsWith("{\"congvu\":\"").endsWith("\"}");
    }

    @Test
    void shouldExitWithWrongUseWhenTheSubcommandIsUnknown() {
        // When
        int exitCode = command.execute("no-such-command");

        // Then
        assertThat(exitCode).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString()).contains("no-such-command");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "streams",
                "clock",
                "import",
                "reference apply",
                "topics apply",
                "explain",
                "watch",
                "version"
            })
    void shouldTellItsUsageWhenASubcommandIsAskedForHelp(String subcommand) {
        // When
        int exitCode = command.execute((subcommand + " --help").split(" ", -1));

        // Then
        assertThat(exitCode).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).startsWith("Usage: congvu " + subcommand);
    }
}
