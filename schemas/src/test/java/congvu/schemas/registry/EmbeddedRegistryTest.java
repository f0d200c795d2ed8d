package congvu.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.schemas.event.DossierEvent;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.Rate;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRegistryTest extends RestRegistryContract {

    @TempDir
    Path directory;

    private EmbeddedRegistry embedded;

    @BeforeEach
    void start() {
        embedded = EmbeddedRegistry.start(directory, 0);
    }

    @AfterEach
    void stop() {
        embedded.close();
    }

    @Override
    String url() {
        return embedded.url();
    }

    @Test
    void shouldKeepItsIdsWhenRestarted() {
        // Given
        int event = registry().register("a-value", DossierEvent.getClassSchema());
        int rate = registry().register("b-value", Rate.getClassSchema());
        // When
        embedded.close();
        embedded = EmbeddedRegistry.start(directory, 0);
        // Then
        assertThat(registry().schema(rate)).isEqualTo(Rate.getClassSchema());
        assertThat(registry().idOf("a-value", DossierEvent.getClassSchema())).isEqualTo(event);
        assertThat(registry().register("c-value", Obligation.getClassSchema())).isGreaterThan(rate);
    }

    @Test
    void shouldRefuseToStartWhenItsFileIsDamaged() throws Exception {
        // Given
        registry().register("a-value", DossierEvent.getClassSchema());
        embedded.close();
        Path file = directory.resolve("registry.json");
        String kept = Files.readString(file);
        Files.writeString(file, kept.substring(0, kept.length() / 2));
        // When
        // Then
        assertThatThrownBy(() -> EmbeddedRegistry.start(directory, 0))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("registry.json")
                .hasMessageContaining("Put back a copy");
    }

    @Test
    void shouldKeepTheVersionWhenAnEarlierWriteFailed() throws Exception {
        // Given
        Path blocked = Files.createDirectory(directory.resolve("registry.json.new"));
        SchemaRegistry impatient =
                new SchemaRegistryClient(RegistryConfig.at(url()).withAttempts(1, Duration.ofMillis(1)));
        RegistryFault whileBlocked = faultOf(() -> impatient.register("a-value", DossierEvent.getClassSchema()));
        Files.delete(blocked);
        // When
        int id = impatient.register("a-value", DossierEvent.getClassSchema());
        embedded.close();
        embedded = EmbeddedRegistry.start(directory, 0);
        // Then
        assertThat(whileBlocked).isEqualTo(RegistryFault.UNAVAILABLE);
        assertThat(registry().idOf("a-value", DossierEvent.getClassSchema())).isEqualTo(id);
    }

    @Test
    void shouldListWhatToolsAskForWhenTheyBrowse() throws Exception {
        // Given
        registry().register("a-value", DossierEvent.getClassSchema());
        // When
        // Then
        assertThat(get("/subjects")).isEqualTo("[\"a-value\"]");
        assertThat(get("/subjects/a-value/versions")).isEqualTo("[1]");
        assertThat(get("/subjects/a-value/versions/latest")).contains("\"version\":1");
        assertThat(get("/config")).contains("FULL_TRANSITIVE");
        assertThat(get("/subjects/none/versions/1")).contains("40401");
        assertThat(get("/schemas/ids/77")).contains("40403");
        assertThat(get("/schemas/ids/x")).contains("40403");
        assertThat(get("/elsewhere")).contains("404");
    }

    @Test
    void shouldAnswerWithACodeWhenTheBodyIsNoSchema() throws Exception {
        // Given
        // When
        // Then
        for (String body : new String[] {
            "",
            "{",
            "[]",
            "{}",
            "{\"schema\":1}",
            "{\"schema\":\"{\\\"type\\\":\\\"nothing\\\"}\"}",
            "{\"schema\":\"\\\"int\\\"\",\"schemaType\":\"JSON\"}"
        }) {
            assertThat(post("/subjects/a-value/versions", body)).as(body).contains("42201");
        }
        assertThat(get("/subjects")).isEqualTo("[]");
    }

    private String get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url() + path)).build());
    }

    private String post(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url() + path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static String send(HttpRequest request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
