package congvu.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.app.config.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunIdentityTest {

    @TempDir
    private Path directory;

    @Test
    void shouldKeepTheNoticeWhenTheSameRunClaimsTheDirectoryAgain() throws IOException {
        // Given
        RunIdentity run = RunIdentity.of(write("in.csv", "rows"), write("p.yaml", "how"));
        run.claim(directory, "half of it is missing");

        // When
        run.claim(directory, null);

        // Then
        assertThat(RunIdentity.noticeOf(directory)).isEqualTo("half of it is missing");
    }

    @Test
    void shouldRefuseTheDirectoryWhenTheFileIsAnotherOne() throws IOException {
        // Given
        Path profile = write("p.yaml", "how");
        RunIdentity.of(write("in.csv", "rows"), profile).claim(directory, null);
        RunIdentity other = RunIdentity.of(write("in.csv", "other rows"), profile);

        // When, Then
        assertThatThrownBy(() -> other.claim(directory, null))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("--data-dir");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
