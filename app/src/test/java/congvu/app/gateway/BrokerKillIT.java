package congvu.app.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import congvu.app.outcome.TopicReader;
import congvu.producers.delivery.KafkaAccess;
import congvu.producers.gateway.Gateway;
import congvu.producers.gateway.GatewaySettings;
import congvu.schemas.catalogue.KafkaTopicAdmin;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSetup;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.registry.InMemoryRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker is killed while events come in; whatever was answered with success is in the topic afterwards. */
class BrokerKillIT {

    private static final int KILLS = Integer.getInteger("congvu.gateway.kills", 2);
    private static final int SENDERS = 4;
    private static final int BATCH = 50;
    private static final int ACKNOWLEDGED_BETWEEN_KILLS = 2_000;

    @TempDir
    private Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicLong aheadNanos = new AtomicLong();
    private final List<Boolean> knewUnitsWhenAway = new ArrayList<>();
    private volatile boolean isOver;

    @Test
    void shouldLoseNothingThatWasAcknowledgedWhenTheBrokerIsKilled() throws Exception {
        // Given
        BrokerProcess broker = BrokerProcess.start(folder.resolve("kafka"));
        broker.awaitListening();
        KafkaAccess kafka = new KafkaAccess(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new InMemoryRegistry(),
                TopicCatalogue.standard());
        try (Admin admin = kafka.admin("kill-test")) {
            new TopicSetup(new KafkaTopicAdmin(admin), kafka.topics()).apply(2);
        }
        GatewaySettings settings = GatewaySettings.standard().acknowledging(Duration.ofSeconds(4));

        // When
        try (Gateway gateway =
                Gateway.start(settings, kafka, GatewayEnd.keys(), new SimpleMeterRegistry(), this::nanos)) {
            List<Thread> senders = senders(gateway.url());
            for (int kill = 0; kill < KILLS; kill++) {
                awaitMore(ACKNOWLEDGED_BETWEEN_KILLS);
                broker.kill();
                LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
                aheadNanos.addAndGet(settings.referenceStale().toNanos());
                knewUnitsWhenAway.add(gateway.health().isReferenceCurrent());
                broker.startAgain();
                broker.awaitListening();
            }
            awaitMore(ACKNOWLEDGED_BETWEEN_KILLS);
            isOver = true;
            for (Thread sender : senders) {
                sender.join();
            }
        }

        // Then
        Map<String, Integer> found = new HashMap<>();
        new TopicReader(kafka)
                .<DossierEvent>read(
                        kafka.topics().dossiers(), (key, event) -> found.merge(event.getEventId(), 1, Integer::sum));
        broker.end();
        assertThat(acknowledged).hasSizeGreaterThan(ACKNOWLEDGED_BETWEEN_KILLS * (KILLS + 1));
        assertThat(acknowledged).allMatch(found::containsKey);
        assertThat(failed)
                .as("events that were in doubt while the broker was away")
                .hasPositiveValue();
        assertThat(knewUnitsWhenAway)
                .as("whether units were trusted after so long without the reference topic")
                .hasSize(KILLS)
                .containsOnly(false);
    }

    /** The machine's time, and the minutes that the test lets pass. */
    private long nanos() {
        return System.nanoTime() + aheadNanos.get();
    }

    private List<Thread> senders(String url) {
        List<Thread> senders = new ArrayList<>();
        for (int sender = 0; sender < SENDERS; sender++) {
            String name = "s" + sender;
            senders.add(Thread.ofVirtual().start(() -> send(url, name)));
        }
        return senders;
    }

    /** Sends batch after batch, and each again under its own ids until it is taken, as a source would. */
    private void send(String url, String name) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int batch = 0; !isOver; batch++) {
                String body = body(name + "-" + batch);
                while (!isOver && !isTaken(client, url, body)) {
                    LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                }
            }
        }
    }

    private boolean isTaken(HttpClient client, String url, String body) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(url + "/v1/dossiers"))
                            .header("Content-Type", "application/json")
                            .header("Authorization", "Bearer " + GatewayEnd.ALL)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            note(new ObjectMapper().readTree(answer.body()));
            return answer.statusCode() == 200;
        } catch (IOException gone) {
            return false;
        } catch (InterruptedException asked) {
            throw new IllegalStateException(asked);
        }
    }

    private void note(JsonNode answer) {
        for (JsonNode result : answer.path("results")) {
            switch (result.path("status").asText()) {
                case "accepted", "duplicate" ->
                    acknowledged.add(result.path("eventId").asText());
                case "failed" -> failed.incrementAndGet();
                default -> throw new IllegalStateException(result.toString());
            }
        }
    }

    private void awaitMore(int events) {
        int before = acknowledged.size();
        while (acknowledged.size() < before + events) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static String body(String prefix) {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            events.add("""
                    {"eventId":"%s-%d","source":"onestop","dossierId":"D-%s-%d","occurredAt":1772413200000,\
                    "type":"ACCEPTED","unitId":"P1-C7"}""".formatted(prefix, i, prefix, i));
        }
        return "[" + String.join(",", events) + "]";
    }
}
