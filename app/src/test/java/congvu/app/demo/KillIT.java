package congvu.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import congvu.app.embedded.EmbeddedCluster;
import congvu.app.outcome.TopicReader;
import congvu.producers.delivery.KafkaAccess;
import congvu.schemas.result.Alert;
import congvu.testkit.boston.BostonOracle;
import congvu.testkit.judgement.TransitionAudit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demo in processes of their own, killed with SIGKILL at random moments of the replay and started again on the same
 * data: what it finds in the end is what a run without a kill finds, and no alert makes a transition twice.
 */
class KillIT {

    private static final int KILLS = Integer.getInteger("congvu.kill.rounds", 10);
    private static final long SEED = Long.getLong("congvu.kill.seed", 1847);
    private static final int MOST_DELAY_MILLIS = 1_500;

    @TempDir
    private Path directory;

    @Test
    void shouldFindTheSameAndMakeNoTransitionTwiceWhenKilledAgainAndAgain() throws Exception {
        // Given
        Random random = new Random(SEED);
        int midway = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            midway += startAndKill(random.nextInt(MOST_DELAY_MILLIS)) ? 1 : 0;
        }

        // When
        JsonNode found = start().finish();

        // Then
        assertThat(midway).as("kills while the file was still being sent").isGreaterThanOrEqualTo(KILLS / 2);
        BostonMatch.assertFigures(found, BostonOracle.ofShippedFile());
        assertThat(found.path("events").asLong()).isEqualTo(18_630);
        assertThat(found.path("duplicates").asLong()).isZero();
        assertThat(found.path("retractedAlerts").asLong()).isZero();
        assertThat(TransitionAudit.violations(alertsInLogOrder())).isEmpty();
    }

    /** @return whether it was killed while it was still sending the file */
    private boolean startAndKill(int delayMillis) throws IOException, InterruptedException {
        DemoProcess demo = start();
        demo.awaitUp();
        return demo.killAfter(delayMillis);
    }

    private DemoProcess start() throws IOException {
        return DemoProcess.start(directory.resolve("data"), directory);
    }

    private List<Alert> alertsInLogOrder() {
        List<Alert> alerts = new ArrayList<>();
        try (EmbeddedCluster cluster = EmbeddedCluster.start(directory.resolve("data"), 0, 0)) {
            KafkaAccess kafka = cluster.config().access();
            new TopicReader(kafka).<Alert>read(kafka.topics().alerts(), (key, alert) -> {
                if (alert != null) {
                    alerts.add(alert);
                }
            });
        }
        return alerts;
    }
}
