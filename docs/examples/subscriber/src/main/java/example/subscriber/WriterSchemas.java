package example.subscriber;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;

/** Schemas by their id, from a registry with Confluent's REST interface. An id never changes its meaning. */
final class WriterSchemas {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int FOUND = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<Integer, Schema> known = new HashMap<>();
    private final String registryUrl;

    WriterSchemas(String registryUrl) {
        this.registryUrl = registryUrl;
    }

    /**
     * The schema with this id.
     *
     * @throws UncheckedIOException when the registry does not tell: then the record must wait, not be passed over
     */
    Schema of(int id) {
        Schema schema = known.get(id);
        if (schema == null) {
            schema = ask(id);
            known.put(id, schema);
        }
        return schema;
    }

    private Schema ask(int id) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(registryUrl + "/schemas/ids/" + id))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != FOUND) {
                throw new IOException("Expected the registry to know schema " + id + ", but it answered "
                        + answer.statusCode() + ".");
            }
            return new Schema.Parser()
                    .parse(json.readTree(answer.body()).path("schema").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking for schema " + id + ".", e);
        }
    }
}
