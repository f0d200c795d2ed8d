package congvu.schemas.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The REST interface: paths to questions of the book, faults to the codes that clients of the ecosystem know. */
final class RegistryHandler implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryHandler.class);
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int LONGEST_BODY_BYTES = 1 << 20;
    private static final int NO_SUBJECT = 40_401;
    private static final int NO_SCHEMA = 40_403;
    private static final int BAD_SCHEMA = 42_201;

    private final KeptRegistry registry;
    private final RegistryBook book;

    RegistryHandler(KeptRegistry registry) {
        this.registry = registry;
        this.book = registry.book();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            byte[] body = JSON.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders().set("Content-Type", CONTENT_TYPE);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        try {
            List<String> path = Arrays.stream(
                            exchange.getRequestURI().getRawPath().substring(1).split("/", -1))
                    .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
                    .toList();
            return switch (exchange.getRequestMethod()) {
                case "GET" -> get(path);
                case "POST" -> post(path, exchange);
                default -> Answer.error(405, 405, "Expected GET or POST.");
            };
        } catch (RegistryException e) {
            return fault(e);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Answer.error(422, BAD_SCHEMA, "Expected a JSON body with a text \"schema\".");
        } catch (RuntimeException e) {
            LOG.error("Expected to answer a request for a schema, but could not", e);
            return Answer.error(500, 50_001, "Expected to keep or find a schema, but could not; see the log.");
        }
    }

    private Answer get(List<String> path) {
        return switch (path.getFirst()) {
            case "schemas" -> path.size() == 3 && path.get(1).equals("ids") ? byId(path.get(2)) : noPath();
            case "subjects" -> subjects(path);
            case "config" -> Answer.of(Map.of("compatibilityLevel", "FULL_TRANSITIVE"));
            default -> noPath();
        };
    }

    private Answer subjects(List<String> path) {
        if (path.size() == 1) {
            return Answer.of(book.subjects().stream().sorted().toList());
        }
        if (path.size() < 3 || path.size() > 4 || !path.get(2).equals("versions")) {
            return noPath();
        }
        String subject = path.get(1);
        int versions = book.versions(subject);
        if (versions == 0) {
            return Answer.error(404, NO_SUBJECT, "Subject not found.");
        }
        if (path.size() == 3) {
            List<Integer> numbers = new ArrayList<>();
            for (int version = 1; version <= versions; version++) {
                numbers.add(version);
            }
            return Answer.of(numbers);
        }
        int version = path.get(3).equals("latest") ? versions : number(path.get(3));
        return Answer.of(describe(book.version(subject, version)));
    }

    private Answer byId(String id) {
        RegistryBook.Content content = book.content(number(id));
        return Answer.of(
                content.references().isEmpty()
                        ? Map.of("schema", content.schema())
                        : Map.of("schema", content.schema(), "references", content.references()));
    }

    private Answer post(List<String> path, HttpExchange exchange) throws IOException {
        boolean known = path.size() >= 2 && path.size() <= 3 && path.getFirst().equals("subjects");
        if (!known || (path.size() == 3 && !path.get(2).equals("versions"))) {
            return noPath();
        }
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY_BYTES + 1);
        if (body.length > LONGEST_BODY_BYTES) {
            return Answer.error(413, 413, "Expected a schema of at most " + LONGEST_BODY_BYTES + " bytes.");
        }
        RegistryBook.Content content = content(JSON.readTree(body));
        String subject = path.get(1);
        return path.size() == 3
                ? Answer.of(Map.of("id", registry.register(subject, content).id()))
                : Answer.of(describe(book.find(subject, content)));
    }

    private static RegistryBook.Content content(JsonNode body) {
        String type = body.path("schemaType").asText("AVRO");
        JsonNode schema = body.path("schema");
        if (!type.equals("AVRO") || !schema.isTextual()) {
            throw new RegistryException(
                    RegistryFault.INVALID, "Expected an Avro schema as the text \"schema\", but found none.");
        }
        List<SchemaReference> references = new ArrayList<>();
        for (JsonNode reference : body.path("references")) {
            references.add(new SchemaReference(
                    reference.path("name").asText(),
                    reference.path("subject").asText(),
                    reference.path("version").asInt()));
        }
        return new RegistryBook.Content(schema.textValue(), references);
    }

    private static Map<String, Object> describe(RegistryBook.Version version) {
        return Map.of(
                "subject", version.subject(),
                "version", version.version(),
                "id", version.id(),
                "schema", version.content().schema(),
                "references", version.content().references());
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new RegistryException(RegistryFault.NOT_FOUND, "Expected a number, but found something else.");
        }
    }

    private static Answer fault(RegistryException e) {
        String message = String.valueOf(e.getMessage());
        return switch (e.fault()) {
            case NOT_FOUND -> Answer.error(404, NO_SCHEMA, message);
            case INCOMPATIBLE -> Answer.error(409, 409, message);
            case INVALID -> Answer.error(422, BAD_SCHEMA, message);
            case UNAVAILABLE, NOT_ALLOWED, BAD_ANSWER -> Answer.error(500, 50_001, message);
        };
    }

    private static Answer noPath() {
        return Answer.error(404, 404, "No such path in this registry.");
    }

    private record Answer(int status, Object body) {
        static Answer of(Object body) {
            return new Answer(200, body);
        }

        static Answer error(int status, int code, String message) {
            return new Answer(status, Map.of("error_code", code, "message", message));
        }
    }
}
