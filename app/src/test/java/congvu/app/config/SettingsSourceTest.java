package congvu.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.schemas.registry.RegistryConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsSourceTest {

    @TempDir
    private Path directory;

    @Test
    void shouldTakeTheStandardWhenNothingIsTold() {
        // When
        KafkaConfig kafka = KafkaConfig.of(new SettingsSource().gather());

        // Then
        assertThat(kafka).isEqualTo(KafkaConfig.open("127.0.0.1:9092", "http://127.0.0.1:8081"));
    }

    @Test
    void shouldLetTheOptionWinOverTheEnvironmentAndThatOverTheFile() throws IOException {
        // Given
        Path file = write("c.yaml", """
                kafka:
                  bootstrap.servers: [a:1, b:2]
                  security:
                    protocol: SSL
                registry.url: http://file
                http:
                  port: 1
                """);

        // When
        Settings settings = new SettingsSource()
                .file(file)
                .environment(Map.of("CONGVU_REGISTRY_URL", "http://env", "CONGVU_HTTP_PORT", "2", "PATH", "/bin"))
                .option(Setting.HTTP_PORT, 3, "--port")
                .gather();

        // Then
        assertThat(KafkaConfig.of(settings))
                .isEqualTo(new KafkaConfig(
                        "a:1,b:2", RegistryConfig.at("http://env"), Map.of("security.protocol", "SSL")));
        assertThat(HttpConfig.of(settings).port()).isEqualTo(3);
    }

    @Test
    void shouldHandKafkaSettingsOnWhenTheyComeFromTheEnvironment() {
        // When
        Settings settings = new SettingsSource()
                .environment(Map.of("CONGVU_KAFKA_SASL_MECHANISM", "PLAIN", "CONGVU_KAFKA_BOOTSTRAP_SERVERS", "k:9"))
                .gather();

        // Then
        assertThat(KafkaConfig.of(settings).client())
                .isEqualTo(Map.of("sasl.mechanism", "PLAIN", "bootstrap.servers", "k:9"));
    }

    @Test
    void shouldStopAndNameTheKeyWhenItIsUnknown() throws IOException {
        // Given
        Path file = write("c.properties", "registry.ulr=http://x\n");

        // When, Then
        assertThatThrownBy(() -> new SettingsSource().file(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("registry.ulr")
                .hasMessageContaining("c.properties");
    }

    @Test
    void shouldStopWhenAVariableOfOursIsUnknown() {
        // When, Then
        assertThatThrownBy(() -> new SettingsSource().environment(Map.of("CONGVU_REGISTRI_URL", "x")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("CONGVU_REGISTRI_URL");
    }

    @Test
    void shouldStopWhenNoKafkaClientKnowsTheSetting() {
        // Given
        Settings settings = new SettingsSource()
                .environment(Map.of("CONGVU_KAFKA_SECURITY_PROTOCOLL", "SSL"))
                .gather();

        // When, Then
        assertThatThrownBy(() -> KafkaConfig.of(settings)).hasMessageContaining("kafka.security.protocoll");
    }

    @Test
    void shouldNameTheKeyAndWhereItWasSetWhenTheValueIsBad() {
        // Given
        Settings settings = new SettingsSource()
                .environment(Map.of("CONGVU_HTTP_PORT", "70000", "CONGVU_LOG_FORMAT", "xml"))
                .gather();

        // When, Then
        assertThatThrownBy(() -> HttpConfig.of(settings))
                .hasMessageContainingAll("http.port", "70000", "CONGVU_HTTP_PORT");
        assertThatThrownBy(() -> LogConfig.of(settings)).hasMessageContainingAll("log.format", "text or json", "xml");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
