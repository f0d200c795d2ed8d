package congvu.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.contract.AsyncApiDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SettingTest {

    @Test
    void shouldBeInTheHandbookWhenAKeyHasANameInIt() throws IOException {
        // When / Then
        assertThat(Files.readString(ShippedFiles.find("docs/configuration.md")))
                .contains("`" + Setting.GRACE_PREFIX + "NAME`", "begins with `" + Setting.KAFKA_PREFIX + "`");
    }

    @Test
    void shouldBeTheTableOfTheHandbookWhenListed() throws IOException {
        // Given
        String handbook = Files.readString(ShippedFiles.find("docs/configuration.md"));

        // When
        String table = Arrays.stream(Setting.values())
                .map(setting -> "| `%s` | `%s` | `%s` | %s |"
                        .formatted(setting.key(), setting.variable(), setting.standard(), setting.purpose()))
                .collect(Collectors.joining("\n"));

        // Then
        assertThat(handbook)
                .as("docs/configuration.md must hold this table; copy it from the failure")
                .contains(table);
    }

    @Test
    void shouldCreateAsManyPartitionsAsTheContractTells() {
        // When / Then
        assertThat(Setting.TOPICS_PARTITIONS.standard()).isEqualTo(Integer.toString(AsyncApiDocument.PARTITIONS));
    }
}
