package congvu.schemas.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The HTTP half of the client: requests, authentication, patience, and faults from status codes. */
final class RegistryRest {

    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private static final int LONGEST_EXPLANATION = 500;

    private final RegistryConfig config;
    private final String base;
    private final @Nullable String authorization;
    private final HttpClient http;

    RegistryRest(RegistryConfig config) {
        this.config = config;
        String given = config.base().toString();
        this.base = given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
        this.authorization = config.user() == null ? null : basic(config.user(), config.password());
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.requestTimeout())
                .build();
    }

    String base() {
        return base;
    }

    JsonNode get(String path) {
        return send(path, request(path).GET().build());
    }

    JsonNode post(String path, Map<String, ?> body) {
        try {
            String text = JSON.writeValueAsString(body);
            return send(
                    path,
                    request(path)
                            .header("Content-Type", CONTENT_TYPE)
                            .POST(HttpRequest.BodyPublishers.ofString(text))
                            .build());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected a map of texts to be writable as JSON.", e);
        }
    }

    RegistryException badAnswer(String found) {
        return new RegistryException(
                RegistryFault.BAD_ANSWER,
                "Expected a schema registry at " + base + ", but found " + found
                        + " in its answer. Check the address and its base path.");
    }

    /** One segment of a path: a slash or a blank in a subject must not change the path. */
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(config.requestTimeout())
                .header("Accept", CONTENT_TYPE + ", application/json");
        return authorization == null ? builder : builder.header("Authorization", authorization);
    }

    /** Tries again only what may help: the registry cannot be reached, or says that it cannot answer now. */
    private JsonNode send(String path, HttpRequest request) {
        Duration pause = config.firstPause();
        for (int attempt = 1; ; attempt++) {
            try {
                return answer(path, http.send(request, HttpResponse.BodyHandlers.ofString()));
            } catch (IOException e) {
                if (attempt >= config.attempts()) {
                    throw unavailable(path, e);
                }
            } catch (RegistryException e) {
                if (!e.isUnavailable() || attempt >= config.attempts()) {
                    throw e;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw unavailable(path, e);
            }
            sleep(path, pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    private void sleep(String path, Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(path, e);
        }
    }

    private RegistryException unavailable(String path, Exception cause) {
        return new RegistryException(
                RegistryFault.UNAVAILABLE,
                "Expected an answer from the schema registry at " + base + " for " + path
                        + ", but it cannot be reached. Start it, or check its address.",
                cause);
    }

    private JsonNode answer(String path, HttpResponse<String> response) {
        int status = response.statusCode();
        if (status == 200) {
            return parse(response.body());
        }
        RegistryFault fault = switch (status) {
            case 401, 403 -> RegistryFault.NOT_ALLOWED;
            case 404 -> isCoded(response.body()) ? RegistryFault.NOT_FOUND : RegistryFault.BAD_ANSWER;
            case 409 -> RegistryFault.INCOMPATIBLE;
            case 400, 422 -> RegistryFault.INVALID;
            case 408, 429 -> RegistryFault.UNAVAILABLE;
            default -> status >= 500 ? RegistryFault.UNAVAILABLE : RegistryFault.BAD_ANSWER;
        };
        throw new RegistryException(
                fault,
                "Expected the schema registry at " + base + " to answer " + path + ", but it answered " + status + " ("
                        + fault + ")." + explanation(response.body()));
    }

    /** The registry's own words, cut to a length that fits into one log line. */
    private static String explanation(String body) {
        try {
            String message = JSON.readTree(body).path("message").asText("");
            String line = message.replaceAll("\\p{Cntrl}+", " ");
            return line.isEmpty() ? "" : " It says: " + line.substring(0, Math.min(line.length(), LONGEST_EXPLANATION));
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    /** A registry's own 404 has a code; that of a wrong base path has not, and must never look like "no such schema". */
    private static boolean isCoded(String body) {
        try {
            return JSON.readTree(body).path("error_code").isInt();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw badAnswer("no JSON");
        }
    }

    private static String basic(@Nullable String user, @Nullable String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
