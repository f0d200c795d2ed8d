package congvu.streams.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceIdentityTest {

    @TempDir
    private Path folder;

    @Test
    void shouldBeTheSameWhenStartedAgainOnTheSameFolder() {
        // Given
        Path state = folder.resolve("not-there-yet");

        // When
        String first = InstanceIdentity.in(state);

        // Then
        assertThat(InstanceIdentity.in(state)).isEqualTo(first);
        assertThat(InstanceIdentity.in(folder)).isNotEqualTo(first);
    }

    @Test
    void shouldDrawANewOneWhenTheFileWasCutShort() throws IOException {
        // Given
        Files.writeString(folder.resolve("instance-id"), "half");

        // When
        String id = InstanceIdentity.in(folder);

        // Then
        assertThat(id).hasSize(36);
        assertThat(InstanceIdentity.in(folder)).isEqualTo(id);
    }
}
