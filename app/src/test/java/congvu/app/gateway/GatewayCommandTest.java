package congvu.app.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.app.CongvuCommand;
import congvu.app.config.ShippedFiles;
import congvu.producers.gateway.key.NewKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldPrintAKeyOnceAndItsHashWhenOneIsMade() {
        // When
        int exitCode = run("gateway", "new-key", "onestop-p1");

        // Then
        assertThat(exitCode).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.getFirst()).startsWith("cvg_");
        assertThat(lines.get(1)).isEqualTo("  - id: onestop-p1");
        assertThat(lines.get(2).strip()).isEqualTo("sha256: " + NewKey.hashOf(lines.getFirst()));
        assertThat(err.toString()).doesNotContain(lines.getFirst());
    }

    @Test
    void shouldMakeNoKeyWhenItsNameIsNone() {
        // When / Then
        assertThat(run("gateway", "new-key", "Nguyễn Văn A")).isEqualTo(2);
        assertThat(err.toString()).doesNotContain("Nguyễn");
    }

    @Test
    void shouldPrintTheDocumentThatIsCheckedInWhenAskedForIt() throws IOException {
        // When
        run("gateway", "openapi");

        // Then
        assertThat(out.toString()).isEqualTo(Files.readString(ShippedFiles.find("docs/gateway/openapi.json")));
    }

    @Test
    void shouldStartNothingWhenTheFileOfKeysIsEmptyOrMissing(@TempDir Path folder) throws IOException {
        // Given
        Path empty = Files.writeString(folder.resolve("keys.yaml"), "keys: []\n");

        // When / Then
        assertThat(run("gateway", "--keys", empty.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("congvu gateway new-key");
        assertThat(run("gateway", "--keys", folder.resolve("none.yaml").toString()))
                .isEqualTo(2);
    }

    private int run(String... words) {
        return CongvuCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }
}
