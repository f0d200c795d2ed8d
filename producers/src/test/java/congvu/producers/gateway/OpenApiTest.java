package congvu.producers.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import congvu.producers.gateway.GatewayOnFakeLog.Answer;
import congvu.producers.gateway.event.EventStream;
import congvu.producers.gateway.event.MediaTypes;
import congvu.producers.gateway.openapi.OpenApi;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The document says what the gateway does: each address, each status, each body. */
class OpenApiTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final JsonNode DOCUMENT = document();
    private static final GatewayLimits QUICK =
            new GatewayLimits(5_000, 2_000, 20, 2, 50, Duration.ofMillis(400), 100, 20);

    private final Set<String> driven = new TreeSet<>();

    private static JsonNode document() {
        try {
            return new ObjectMapper().readTree(OpenApi.text());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void shouldBeTheFileThatIsCheckedInWhenTheSchemasHaveNotChanged() throws IOException {
        // When / Then
        assertThat(Files.readString(Path.of("../docs/gateway/openapi.json")))
                .as("Run: ./congvu gateway openapi > docs/gateway/openapi.json")
                .isEqualTo(OpenApi.text());
    }

    @Test
    void shouldHoldOnlySchemasThatAreOnesWhenValidatedByTheirOwnStandard() {
        // Given
        var meta = SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        // When / Then
        assertThat(DOCUMENT.at("/components/schemas").properties())
                .hasSize(14)
                .allSatisfy(
                        schema -> assertThat(meta.validate(schema.getValue())).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(EventStream.class)
    void shouldDescribeWhatIsTakenWhenAnEventIsGood(EventStream stream) {
        // Given
        String event = Events.good(stream, "e1");
        String name = stream.schema().getName();

        // When / Then
        assertThat(errors(name, event)).isEmpty();
        assertThat(errors(name, Events.with(event, "\"foreign\":1"))).isNotEmpty();
        assertThat(errors(name, event.replace("\"source\"", "\"sauce\""))).isNotEmpty();
        assertThat(errors(name + "InCloudEvent", Events.cloudEvent("e1", "onestop", stream.cloudEventType(), event)))
                .isEmpty();
    }

    static Stream<String> addresses() {
        return Stream.concat(
                Stream.of(EventStream.values()).map(stream -> "/v1/" + stream.label()), Stream.of("/v1/events"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void shouldAnswerWithEachStatusThatItSaysAndNoOtherBody(String path) throws IOException {
        // When
        try (GatewayOnFakeLog gateway = new GatewayOnFakeLog(QUICK)) {
            drive(gateway, path);
        }

        // Then
        assertThat(driven).isEqualTo(statusesOf(path, "post"));
    }

    @Test
    void shouldServeItselfWhenAsked() {
        // When
        try (GatewayOnFakeLog gateway = new GatewayOnFakeLog(QUICK)) {
            Answer answer = gateway.send(HttpRequest.newBuilder(URI.create(gateway.url() + "/openapi.json"))
                    .build());

            // Then
            assertThat(answer.text()).isEqualTo(OpenApi.text());
            assertThat(statusesOf("/openapi.json", "get")).containsExactly(Integer.toString(answer.status()));
        }
    }

    private void drive(GatewayOnFakeLog gateway, String path) throws IOException {
        String good = body(path, "e1");
        String bad = body(path, "e2").replace("onestop", "nobody");
        String type = path.endsWith("/events") ? MediaTypes.CLOUD_EVENTS : MediaTypes.JSON;
        gateway.isBroken = true;
        check(path, gateway.post(path, type, GatewayOnFakeLog.ALL, list(good)));
        gateway.isBroken = false;
        check(path, gateway.post(path, type, GatewayOnFakeLog.ALL, list(good)));
        check(path, gateway.post(path, type, GatewayOnFakeLog.ALL, list(body(path, "e3"), bad)));
        check(path, gateway.post(path, type, GatewayOnFakeLog.ALL, list(bad)));
        check(path, gateway.post(path, type, GatewayOnFakeLog.ALL, "["));
        check(path, gateway.post(path, type, null, list(good)));
        check(path, gateway.post(path, type, GatewayOnFakeLog.ALL, " ".repeat(6_000)));
        check(path, gateway.post(path, "text/plain", GatewayOnFakeLog.ALL, list(good)));
        check(
                path,
                gateway.post(
                        path,
                        type,
                        path.endsWith("tasks") ? GatewayOnFakeLog.BOUND : GatewayOnFakeLog.ONLY_TASKS,
                        list(good)));
        gateway.log.mood(FakeLog.Mood.FAILS);
        check(path, gateway.post(path, type, GatewayOnFakeLog.ALL, list(body(path, "e4"))));
        gateway.isTreeCurrent = false;
        check(path, gateway.post(path, type, GatewayOnFakeLog.BOUND_TO_ALL, list(good)));
        check(path, gateway.post(path, type, GatewayOnFakeLog.SLOW, "[" + "1,".repeat(19) + "1]"));
        check(path, gateway.post(path, type, GatewayOnFakeLog.SLOW, list(good)));
        driven.add(statusOfSlowBody(gateway, path, type));
    }

    private static String body(String path, String id) {
        if (!path.endsWith("/events")) {
            return Events.good(EventStream.ofLabel(path.substring(4)).orElseThrow(), id);
        }
        return Events.cloudEvent(
                id, "onestop", "vn.congvu.TaskEvent", "{\"taskId\":\"T\",\"type\":\"ASSIGNED\",\"unitId\":\"P1\"}");
    }

    private static String list(String... events) {
        return "[" + String.join(",", events) + "]";
    }

    /** The answer is one that the document has for this address, with that type and that body. */
    private void check(String path, Answer answer) {
        String status = Integer.toString(answer.status());
        JsonNode response =
                DOCUMENT.path("paths").path(path).path("post").path("responses").path(status);
        String type = MediaTypes.base(
                answer.response().headers().firstValue("Content-Type").orElseThrow());
        JsonNode schema = response.path("content").path(type).path("schema");
        assertThat(schema.isMissingNode())
                .as(path + " " + status + " " + type + " " + answer.text())
                .isFalse();
        String name = schema.path("$ref").asText().replaceAll(".*/", "");
        assertThat(errors(name, answer.text())).as(answer.text()).isEmpty();
        response.path("headers")
                .fieldNames()
                .forEachRemaining(
                        header -> assertThat(answer.response().headers().firstValue(header))
                                .as(status)
                                .isPresent());
        driven.add(status);
    }

    private static String statusOfSlowBody(GatewayOnFakeLog gateway, String path, String type) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.desk.port())) {
            OutputStream out = socket.getOutputStream();
            String head = "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + type
                    + "\r\nAuthorization: Bearer " + GatewayOnFakeLog.ALL + "\r\nContent-Length: 50\r\n\r\n[";
            out.write(head.getBytes(StandardCharsets.UTF_8));
            byte[] line = socket.getInputStream().readNBytes(12);
            return new String(line, StandardCharsets.UTF_8).substring(9);
        }
    }

    private static Set<String> statusesOf(String path, String method) {
        Set<String> statuses = new TreeSet<>();
        DOCUMENT.path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .fieldNames()
                .forEachRemaining(statuses::add);
        return statuses;
    }

    private static List<String> errors(String schemaName, @Nullable String json) {
        ObjectNode schema = new ObjectMapper().createObjectNode();
        schema.put("$ref", "#/components/schemas/" + schemaName);
        schema.set("components", DOCUMENT.path("components"));
        List<Error> errors = new ArrayList<>(SCHEMAS.getSchema(schema).validate(json, InputFormat.JSON));
        return errors.stream().map(Error::toString).collect(Collectors.toList());
    }
}
