package congvu.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import kafka.server.KafkaConfig;
import org.junit.jupiter.api.Test;

class BrokerSettingsTest {

    private final KafkaConfig broker = new KafkaConfig(BrokerSettings.of(Path.of("logs"), 9_092, 9_093), false);

    @Test
    void shouldKeepThePlaceOfAnImportWhenADirectoryLiesIdleForYears() {
        // When
        Duration kept = Duration.ofMillis(broker.groupCoordinatorConfig().offsetsRetentionMs());

        // Then
        assertThat(kept).isGreaterThan(Duration.ofDays(365_000));
    }

    @Test
    void shouldGiveUpWhenAStartHangs() {
        // When / Then
        assertThat(broker.serverMaxStartupTimeMs()).isEqualTo(BrokerSettings.MOST_STARTUP_MILLIS);
    }
}
