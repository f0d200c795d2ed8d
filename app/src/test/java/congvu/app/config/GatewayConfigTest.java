package congvu.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.producers.gateway.GatewayLimits;
import congvu.producers.gateway.GatewaySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayConfigTest {

    @TempDir
    private Path folder;

    @Test
    void shouldBeWhatTheGatewayTakesItselfWhenOnlyTheKeysAreTold() throws IOException {
        // When
        GatewayConfig config = GatewayConfig.of(told(Map.of()));

        // Then
        GatewaySettings standard = GatewaySettings.standard();
        assertThat(config.role())
                .isEqualTo(new GatewaySettings(
                        standard.host(),
                        8082,
                        standard.limits(),
                        standard.acknowledgeWithin(),
                        standard.referenceStale(),
                        standard.recentEvents()));
    }

    @Test
    void shouldTakeEverySettingWhenAllAreTold() throws IOException {
        // When
        GatewayConfig config = GatewayConfig.of(told(Map.ofEntries(
                Map.entry("HOST", "10.0.0.1"),
                Map.entry("PORT", "1"),
                Map.entry("REQUEST_BYTES", "2000"),
                Map.entry("EVENT_BYTES", "300"),
                Map.entry("EVENTS_PER_REQUEST", "4"),
                Map.entry("REQUESTS_UNDER_WAY", "5"),
                Map.entry("CONNECTIONS", "6"),
                Map.entry("READ_SECONDS", "7"),
                Map.entry("ACKNOWLEDGE_SECONDS", "8"),
                Map.entry("EVENTS_PER_SECOND", "9"),
                Map.entry("BURST_EVENTS", "10"),
                Map.entry("RECENT_EVENTS", "11"),
                Map.entry("REFERENCE_STALE_SECONDS", "12"))));

        // Then
        GatewayLimits limits = new GatewayLimits(2_000, 300, 4, 5, 6, Duration.ofSeconds(7), 9, 10);
        assertThat(config.role())
                .isEqualTo(
                        new GatewaySettings("10.0.0.1", 1, limits, Duration.ofSeconds(8), Duration.ofSeconds(12), 11));
    }

    @Test
    void shouldNameTheKeyWhenAValueIsBad() throws IOException {
        // Given
        Settings smallBurst = told(Map.of("BURST_EVENTS", "999"));
        Settings largeEvent = told(Map.of("REQUEST_BYTES", "1000", "EVENT_BYTES", "1001"));
        Settings noKeys = new SettingsSource().gather();

        // When / Then
        assertThatThrownBy(() -> GatewayConfig.of(smallBurst)).hasMessageContaining("gateway.burst-events");
        assertThatThrownBy(() -> GatewayConfig.of(largeEvent)).hasMessageContaining("gateway.event-bytes");
        assertThatThrownBy(() -> GatewayConfig.of(noKeys)).hasMessageContaining("gateway.keys-file");
    }

    private Settings told(Map<String, String> values) throws IOException {
        Map<String, String> variables = new TreeMap<>();
        values.forEach((name, value) -> variables.put("CONGVU_GATEWAY_" + name, value));
        Path keys = Files.writeString(folder.resolve("keys.yaml"), "keys: []\n");
        variables.put("CONGVU_GATEWAY_KEYS_FILE", keys.toString());
        return new SettingsSource().environment(variables).gather();
    }
}
