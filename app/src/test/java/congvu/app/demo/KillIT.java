package congvu.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import congvu.app.CongvuCommand;
import congvu.app.embedded.EmbeddedCluster;
import congvu.app.outcome.TopicReader;
import congvu.producers.delivery.KafkaAccess;
import congvu.schemas.result.Alert;
import congvu.testkit.boston.BostonOracle;
import congvu.testkit.judgement.TransitionAudit;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
    private static final String UP = "up in ";

    @TempDir
    private Path directory;

    @Test
    void shouldFindTheSameAndMakeNoTransitionTwiceWhenKilledAgainAndAgain() throws Exception {
        // Given
        Random random = new Random(SEED);
        int survived = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            survived += startAndKill(random.nextInt(MOST_DELAY_MILLIS)) ? 0 : 1;
        }

        // When
        JsonNode found = finish();

        // Then
        assertThat(survived).as("runs that ended before their kill").isLessThan(KILLS);
        BostonMatch.assertFigures(found, BostonOracle.ofShippedFile());
        assertThat(found.path("events").asLong()).isEqualTo(18_630);
        assertThat(found.path("duplicates").asLong()).isZero();
        assertThat(found.path("retractedAlerts").asLong()).isZero();
        assertThat(TransitionAudit.violations(alertsInLogOrder())).isEmpty();
    }

    /** @return whether the process was killed before it ended by itself */
    private boolean startAndKill(int delayMillis) throws IOException, InterruptedException {
        Process demo = start();
        awaitUp(demo);
        boolean ended = demo.waitFor(delayMillis, TimeUnit.MILLISECONDS);
        demo.destroyForcibly().waitFor();
        return !ended;
    }

    private JsonNode finish() throws IOException, InterruptedException {
        Process demo = start();
        Thread.ofVirtual().start(() -> awaitEnd(demo.errorReader()));
        String last = demo.inputReader().lines().reduce("", (one, next) -> next);
        assertThat(demo.waitFor()).isZero();
        return new ObjectMapper().readTree(last);
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CongvuCommand.class.getName(),
                        "demo",
                        "--exit",
                        "--json",
                        "--http-port",
                        "off",
                        "--data-dir",
                        directory.resolve("data").toString())
                .start();
    }

    /** The replay begins with this line; what comes after it nobody reads, and a full pipe would stop the process. */
    private static void awaitUp(Process demo) throws IOException {
        BufferedReader news = demo.errorReader();
        List<String> told = new ArrayList<>();
        for (String line = news.readLine(); line != null; line = news.readLine()) {
            told.add(line);
            if (line.startsWith(UP)) {
                Thread.ofVirtual().start(() -> awaitEnd(news));
                return;
            }
        }
        throw new AssertionError("Expected the demo to come up, but it said: " + told);
    }

    private static void awaitEnd(BufferedReader reader) {
        reader.lines().forEach(line -> {});
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
