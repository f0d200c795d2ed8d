package congvu.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.streams.role.RoleConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoleSettingsTest {

    @Test
    void shouldBeWhatTheProcessorsTakeThemselvesWhenEveryStandardIsTold() {
        // Given
        Map<String, String> variables = Arrays.stream(Setting.values())
                .filter(setting -> setting.key().startsWith(Setting.STREAMS_PREFIX))
                .collect(Collectors.toMap(Setting::variable, Setting::standard));

        // When
        Settings settings = new SettingsSource().environment(variables).gather();

        // Then
        assertThat(RoleConfig.of(settings.streams())).isEqualTo(RoleConfig.defaults());
    }

    @Test
    void shouldReachTheProcessorsWhenTheGraceOfOneSourceIsTold(@TempDir Path directory) throws IOException {
        // Given
        Path file = Files.writeString(directory.resolve("c.yaml"), "streams: {grace-seconds: {portal: 5}}\n");

        // When
        Settings settings = new SettingsSource().file(file).gather();

        // Then
        assertThat(RoleConfig.of(settings.streams()).dossiers().policy())
                .isNotEqualTo(RoleConfig.defaults().dossiers().policy());
    }
}
