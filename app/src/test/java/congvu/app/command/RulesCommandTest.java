package congvu.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import congvu.app.CongvuCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class RulesCommandTest {

    private static final Path VIETNAM = Path.of("..", "reference", "vn");
    private static final Path WRONG = Path.of("..", "producers", "src", "test", "resources", "wrong-rules");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command =
            CongvuCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @Test
    void shouldSayInWordsWhatEachRuleAsksForWhenAllIsWell() {
        // When
        int exitCode = command.execute("rules", "check", VIETNAM.toString());

        // Then
        assertThat(err.toString()).isEmpty();
        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .contains(
                        "W-LATE-PATTERN", "at least 3 working days of persons where state in", "within 5 working days")
                .contains("P-UNIT-RED", "dossier.on-time.latest below 95 % of at least 20, in a month")
                .contains("rules can be loaded; units were not looked up");
    }

    @Test
    void shouldSayItInVietnameseWhenAsked() {
        // When
        int exitCode = command.execute("rules", "check", "--lang", "vi", VIETNAM.toString());

        // Then
        assertThat(exitCode).isZero();
        assertThat(out.toString()).contains("ít nhất 3 ngày công của cá nhân thỏa", "ít nhất 3 lượt đánh giá thỏa");
    }

    @Test
    void shouldEndWithCodeTwoAndThePlaceWhenARuleIsWrong() {
        // When
        int exitCode = command.execute(
                "rules", "check", WRONG.resolve("02-a-misspelt-field.yaml").toString());

        // Then
        assertThat(exitCode).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString()).contains("02-a-misspelt-field.yaml:11:28:", "Did you mean 'lateMinutes'?");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void shouldPrintOneObjectForScriptsWhetherRulesAreRightOrWrong() throws IOException {
        // Given
        ObjectMapper json = new ObjectMapper();

        // When
        int right = command.execute("rules", "check", "--json", VIETNAM.toString());
        JsonNode told = json.readTree(out.toString());
        out.getBuffer().setLength(0);
        int wrong = command.execute(
                "rules",
                "check",
                "--json",
                WRONG.resolve("03-a-word-that-cannot-be.yaml").toString());
        JsonNode refused = json.readTree(out.toString());

        // Then
        assertThat(right).isZero();
        assertThat(told.get("rules").intValue()).isEqualTo(told.get("versions").size());
        assertThat(told.get("problems")).isEmpty();
        assertThat(wrong).isEqualTo(ExitCode.WRONG_USE);
        assertThat(refused.get("problems").get(0).textValue()).contains("Did you mean 'LATE'?");
    }

    @Test
    void shouldRefuseALanguageThatItDoesNotSpeak() {
        // When
        int exitCode = command.execute("rules", "check", "--lang", "fr", VIETNAM.toString());

        // Then
        assertThat(exitCode).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString()).contains("--lang en or --lang vi");
    }
}
