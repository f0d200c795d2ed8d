package congvu.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.app.config.ConfigurationException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    private static final HolderAddress ADDRESS = new HolderAddress(42, "127.0.0.1:9092", "http://127.0.0.1:8081");

    @TempDir
    private Path directory;

    @Test
    void shouldTellItsHolderWhenItIsHeldAndNobodyWhenItIsNot() {
        // Given
        try (DataDirectory held = DataDirectory.hold(directory)) {
            held.announce(ADDRESS);

            // When, Then
            assertThat(DataDirectory.holderOf(directory)).contains(ADDRESS);
        }
        assertThat(DataDirectory.holderOf(directory)).isEmpty();
    }

    @Test
    void shouldNameTheHolderWhenItIsHeldTwice() {
        // Given
        try (DataDirectory held = DataDirectory.hold(directory)) {
            held.announce(ADDRESS);

            // When, Then
            assertThatThrownBy(() -> DataDirectory.hold(directory))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("pid 42");
        }
    }

    @Test
    void shouldForgetTheAddressOfADeadHolderWhenItIsHeldAgain() {
        // Given
        DataDirectory.hold(directory).close();

        // When
        try (DataDirectory again = DataDirectory.hold(directory)) {
            // Then
            assertThat(DataDirectory.holderOf(again.root())).isEmpty();
        }
    }
}
