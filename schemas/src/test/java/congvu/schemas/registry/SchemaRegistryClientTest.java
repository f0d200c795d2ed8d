package congvu.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.result.Rate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the client bears a registry that fails. */
class SchemaRegistryClientTest {

    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;

    private record Reply(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                Reply reply = replies.size() > 1 ? replies.poll() : replies.peek();
                asked.add(exchange.getRequestURI() + " "
                        + exchange.getRequestHeaders().getFirst("Authorization"));
                byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(reply.status(), body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldAskAgainWhenTheRegistryCannotAnswerNow() {
        // Given
        replies.add(new Reply(503, ""));
        replies.add(new Reply(500, "{\"error_code\":50001}"));
        replies.add(new Reply(200, "{\"schema\":\"\\\"int\\\"\"}"));
        // When
        String type = client("").schema(5).getName();
        // Then
        assertThat(type).isEqualTo("int");
        assertThat(asked).hasSize(3);
    }

    @Test
    void shouldGiveUpWithAFaultWhenPatienceIsOver() {
        // Given
        replies.add(new Reply(503, ""));
        // When
        RegistryFault fault = SchemaRegistryContract.faultOf(() -> client("").schema(5));
        // Then
        assertThat(fault).isEqualTo(RegistryFault.UNAVAILABLE);
        assertThat(asked).hasSize(4);
    }

    @Test
    void shouldSendCredentialsUnderTheBasePathWhenConfigured() {
        // Given
        replies.add(new Reply(200, "{\"schema\":\"\\\"int\\\"\"}"));
        RegistryConfig config = config("/apis/ccompat/v7/").withCredentials("clerk", "bí mật");
        // When
        new SchemaRegistryClient(config).schema(5);
        // Then
        assertThat(asked).containsExactly("/apis/ccompat/v7/schemas/ids/5 Basic Y2xlcms6YsOtIG3huq10");
        assertThat(config.toString()).doesNotContain("bí mật");
    }

    @Test
    void shouldNotTakeAForeignPageForAMissingSchemaWhenTheBasePathIsWrong() {
        // Given
        replies.add(new Reply(404, "<html>Not found</html>"));
        // When
        RegistryFault fault =
                SchemaRegistryContract.faultOf(() -> client("/wrong").schema(5));
        // Then
        assertThat(fault).isEqualTo(RegistryFault.BAD_ANSWER);
    }

    @Test
    void shouldTellFaultsApartWhenTheRegistrySaysNo() {
        // Given
        // When
        // Then
        assertThat(faultAt(401, "")).isEqualTo(RegistryFault.NOT_ALLOWED);
        assertThat(faultAt(403, "")).isEqualTo(RegistryFault.NOT_ALLOWED);
        assertThat(faultAt(404, "{\"error_code\":40403}")).isEqualTo(RegistryFault.NOT_FOUND);
        assertThat(faultAt(422, "{\"error_code\":42201}")).isEqualTo(RegistryFault.INVALID);
        assertThat(faultAt(200, "<html>")).isEqualTo(RegistryFault.BAD_ANSWER);
        assertThat(faultAt(200, "{}")).isEqualTo(RegistryFault.BAD_ANSWER);
        assertThat(faultAt(200, "{\"schema\":\"{\"}")).isEqualTo(RegistryFault.INVALID);
        assertThat(faultAt(302, "")).isEqualTo(RegistryFault.BAD_ANSWER);
    }

    @Test
    void shouldNotLoopWhenReferencesGoInACircle() {
        // Given
        replies.add(new Reply(
                200, "{\"schema\":\"\\\"int\\\"\",\"references\":[{\"name\":\"a\",\"subject\":\"s\",\"version\":1}]}"));
        // When
        RegistryFault fault = SchemaRegistryContract.faultOf(() -> client("").schema(5));
        // Then
        assertThat(fault).isEqualTo(RegistryFault.INVALID);
        assertThat(asked).hasSize(2);
    }

    @Test
    void shouldGoOnWithKnownIdsWhenTheRegistryIsDown(@TempDir Path directory) {
        // Given
        EmbeddedRegistry embedded = EmbeddedRegistry.start(directory, 0);
        SchemaRegistry client =
                new SchemaRegistryClient(RegistryConfig.at(embedded.url()).withAttempts(2, Duration.ofMillis(1)));
        int event = client.register("a-value", DossierEvent.getClassSchema());
        int rate =
                new SchemaRegistryClient(RegistryConfig.at(embedded.url())).register("b-value", Rate.getClassSchema());
        // When
        embedded.close();
        // Then
        assertThat(client.schema(event)).isEqualTo(DossierEvent.getClassSchema());
        assertThat(client.register("a-value", DossierEvent.getClassSchema())).isEqualTo(event);
        assertThat(SchemaRegistryContract.faultOf(() -> client.schema(rate))).isEqualTo(RegistryFault.UNAVAILABLE);
    }

    @Test
    void shouldRefuseTheAddressWhenItIsNoUrlOfHttp() {
        // Given
        // When
        // Then
        assertThatThrownBy(() -> RegistryConfig.at("localhost:8081"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("localhost:8081");
    }

    private RegistryFault faultAt(int status, String body) {
        replies.clear();
        replies.add(new Reply(status, body));
        return SchemaRegistryContract.faultOf(() -> client("").schema(5));
    }

    private SchemaRegistry client(String path) {
        return new SchemaRegistryClient(config(path));
    }

    private RegistryConfig config(String path) {
        return RegistryConfig.at("http://127.0.0.1:" + server.getAddress().getPort() + path)
                .withAttempts(4, Duration.ofMillis(1));
    }
}
