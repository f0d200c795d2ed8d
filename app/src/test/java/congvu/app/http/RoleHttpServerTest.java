package congvu.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.app.config.ConfigurationException;
import congvu.app.config.HttpConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RoleHttpServerTest {

    private static final HttpConfig ANY_PORT = new HttpConfig("127.0.0.1", 0);

    @Test
    void shouldServeTheMetersWhenAsked() throws Exception {
        // When
        HttpResponse<String> answer = get("/metrics", RoleHttpServerTest::healthy);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("meter 1\n");
    }

    @Test
    void shouldAnswerUnavailableWhenTheRoleIsNotHealthy() throws Exception {
        // When
        HttpResponse<String> answer =
                get("/health", () -> new Health("RESTORING", false, Map.of("restoredRecords", 7)));

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"healthy\":false,\"restoredRecords\":7,\"state\":\"RESTORING\"}\n");
    }

    @Test
    void shouldSayNothingOfTheFailureWhenAPageFails() throws Exception {
        // When
        HttpResponse<String> answer = get("/health", () -> {
            throw new IllegalStateException("secret");
        });

        // Then
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void shouldNotFindAnyOtherPathWhenAsked() throws Exception {
        // When, Then
        assertThat(get("/metricsandmore", RoleHttpServerTest::healthy).statusCode())
                .isEqualTo(404);
        assertThat(get("/", RoleHttpServerTest::healthy).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldNameThePortAndTheSettingWhenThePortIsTaken() {
        // Given
        try (RoleHttpServer first = RoleHttpServer.start(ANY_PORT, () -> "", RoleHttpServerTest::healthy)) {
            HttpConfig same = new HttpConfig("127.0.0.1", first.port());

            // When, Then
            assertThatThrownBy(() -> RoleHttpServer.start(same, () -> "", RoleHttpServerTest::healthy))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(":" + first.port())
                    .hasMessageContaining("http.port");
        }
    }

    private static Health healthy() {
        return new Health("RUNNING", true, Map.of());
    }

    private static HttpResponse<String> get(String path, Supplier<Health> health)
            throws IOException, InterruptedException {
        try (RoleHttpServer server = RoleHttpServer.start(ANY_PORT, () -> "meter 1\n", health);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(server.url() + path)).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
