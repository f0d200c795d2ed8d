package congvu.app.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import congvu.app.outcome.TopicReader;
import congvu.producers.gateway.AddressTakenException;
import congvu.producers.gateway.Gateway;
import congvu.producers.gateway.GatewaySettings;
import congvu.producers.gateway.event.EventStream;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.rejected.Rejected;
import congvu.streams.role.RoleConfig;
import congvu.streams.role.StreamsHealth;
import congvu.streams.role.StreamsRole;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** From HTTP through a real broker to the processors. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GatewayOnKafkaTest {

    private static final int EVENTS_A_STREAM = 400;
    private static final String CANARY = "Tran-Thi-Canary";

    @TempDir
    private static Path folder;

    private static GatewayEnd end;

    /** Events accepted so far that are accounted for by partition; reports of devices go to every one and are not. */
    private static long accepted;

    @BeforeAll
    static void start() throws IOException {
        end = GatewayEnd.start(folder);
    }

    @AfterAll
    static void stop() {
        end.close();
    }

    @Test
    @Order(1)
    void shouldStandInItsTopicUnderItsKeyWhenAnEventIsAccepted() throws Exception {
        // When
        HttpResponse<String> answer = end.post(
                "/v1/dossiers",
                GatewayEnd.ALL,
                "[" + dossier("e1", "P1-C7") + ","
                        + dossier("e2", "P1-C7").replace("}", ",\"denouncer\":\"" + CANARY + "\"}") + ","
                        + dossier("e3", "P2").replace("unitId", CANARY) + "," + dossier("e4", "P2") + "]");

        // Then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(207);
        assertThat(answer.body()).doesNotContain(CANARY);
        assertThat(keys(end.kafka().topics().dossiers())).containsExactlyInAnyOrder("D-e1", "D-e4");
        accepted += 2;
    }

    @Test
    @Order(2)
    void shouldReachEveryPartitionWhenADeviceReports() throws Exception {
        // When
        HttpResponse<String> answer = end.post("/v1/device-reports", GatewayEnd.ALL, """
                {"eventId":"r1","source":"hr","deviceId":"G1","coveredFrom":"2026-03-02T00:00:00Z",\
                "coveredTo":"2026-03-03T00:00:00Z"}""");

        // Then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(keys(end.kafka().topics().attendance())).containsExactly("device/G1", "device/G1");
    }

    @Test
    @Order(3)
    void shouldFollowTheTreeOfUnitsWhenOneIsAdded() throws Exception {
        // Given
        HttpResponse<String> before = end.post("/v1/dossiers", GatewayEnd.BOUND, dossier("u1", "P1-C8"));

        // When
        end.applyUnits("units:\n  - {id: P1-C8, parentId: P1, name: \"Commune eight\"}\n");

        // Then
        assertThat(before.statusCode()).isEqualTo(422);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> end.post("/v1/dossiers", GatewayEnd.BOUND, dossier("u1", "P1-C8"))
                                .statusCode()
                        == 200);
        assertThat(end.post("/v1/dossiers", GatewayEnd.BOUND, dossier("u2", "P2"))
                        .statusCode())
                .isEqualTo(422);
        accepted++;
    }

    @Test
    @Order(4)
    void shouldBeRefusedByNoProcessorWhenTheGatewayAcceptedIt() throws Exception {
        // Given
        RandomEvents events = new RandomEvents(1847, 15);
        int refused = 0;
        for (EventStream stream : EventStream.values()) {
            JsonNode answer = send(stream, events);
            assertThat(answer.path("failed").asInt()).isZero();
            assertThat(answer.path("accepted").asInt()).as(stream.label()).isGreaterThan(EVENTS_A_STREAM / 10);
            accepted += stream.isBroadcast() ? 0 : answer.path("accepted").asInt();
            refused += answer.path("refused").asInt();
        }

        // When
        RoleConfig config = RoleConfig.of(Map.of(
                "application-id",
                "gateway-test",
                "threads",
                "1",
                "state-directory",
                folder.resolve("state").toString()));
        try (StreamsRole role = StreamsRole.start(
                config,
                end.kafka().properties(),
                end.kafka().topics(),
                end.kafka().registry(),
                new SimpleMeterRegistry(),
                InstantSource.system())) {
            role.awaitRunning();
            await().atMost(Duration.ofMinutes(1)).until(() -> taken(role.health()) == accepted);
        }

        // Then
        List<Rejected> rejected = new ArrayList<>();
        new TopicReader(end.kafka())
                .<Rejected>read(end.kafka().topics().rejected(), (key, value) -> rejected.add(value));
        assertThat(rejected).isEmpty();
        assertThat(refused).isGreaterThan(EVENTS_A_STREAM / 2);
    }

    @Test
    @Order(0)
    void shouldNameTheSettingWhenSomethingElseListensOnItsPort() {
        // Given
        int port = URI.create(end.gateway().url()).getPort();
        GatewaySettings settings = GatewaySettings.standard().at(port);

        // When
        Throwable refused = catchThrowable(
                () -> Gateway.start(settings, end.kafka(), GatewayEnd.keys(), new SimpleMeterRegistry()));

        // Then
        assertThat(refused)
                .isInstanceOf(AddressTakenException.class)
                .hasMessageContaining(Integer.toString(port))
                .hasMessageContaining("gateway.port");
    }

    private static long taken(StreamsHealth health) {
        return health.accepted() + health.duplicates() + health.refused();
    }

    private static JsonNode send(EventStream stream, RandomEvents events) throws Exception {
        List<String> batch = new ArrayList<>();
        for (int i = 0; i < EVENTS_A_STREAM; i++) {
            batch.add(events.next(stream));
        }
        HttpResponse<String> answer =
                end.post("/v1/" + stream.label(), GatewayEnd.ALL, "[" + String.join(",", batch) + "]");
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 207);
        return new ObjectMapper().readTree(answer.body());
    }

    private static String dossier(String eventId, String unitId) {
        return """
                {"eventId":"%s","source":"onestop","dossierId":"D-%s","occurredAt":"2026-03-02T08:00:00+07:00",\
                "type":"ACCEPTED","unitId":"%s"}""".formatted(eventId, eventId, unitId);
    }

    private static List<String> keys(TopicSpec topic) {
        List<String> keys = new ArrayList<>();
        new TopicReader(end.kafka()).<SpecificRecord>read(topic, (key, value) -> keys.add(key));
        return keys;
    }
}
