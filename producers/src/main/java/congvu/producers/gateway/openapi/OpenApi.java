package congvu.producers.gateway.openapi;

import static congvu.producers.gateway.openapi.JsonText.map;

import congvu.producers.gateway.event.EventStream;
import congvu.producers.gateway.event.MediaTypes;
import congvu.producers.gateway.http.GatewayServer;
import congvu.producers.gateway.http.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The OpenAPI 3.1 document of the gateway, made of the schemas of the events, the streams and the codes. A copy of it is
 * {@code docs/gateway/openapi.json}.
 */
public final class OpenApi {

    private static final String TEXT = JsonText.of(document());

    private OpenApi() {}

    /** The document, pretty, with a line end at its end. */
    public static String text() {
        return TEXT;
    }

    private static Map<String, Object> document() {
        Map<String, Object> paths = map();
        for (EventStream stream : EventStream.values()) {
            paths.put(GatewayServer.STREAMS + stream.label(), map("post", ofStream(stream)));
        }
        paths.put(GatewayServer.EVENTS, map("post", ofAnyStream()));
        paths.put(GatewayServer.OPENAPI, map("get", itself()));
        return map(
                "openapi",
                "3.1.0",
                "info",
                map(
                        "title",
                        "Congvu gateway",
                        "version",
                        "1.0.0",
                        "description",
                        "Events of public offices, over HTTP. An event is accepted when every replica in sync of Kafka has it.",
                        "license",
                        map("name", "Apache-2.0", "identifier", "Apache-2.0")),
                "servers",
                List.of(map("url", "/")),
                "security",
                List.of(map("key", List.of())),
                "paths",
                paths,
                "components",
                map(
                        "securitySchemes",
                        map(
                                "key",
                                map(
                                        "type",
                                        "http",
                                        "scheme",
                                        "bearer",
                                        "description",
                                        "Made by congvu gateway new-key.")),
                        "schemas",
                        schemas()));
    }

    private static Map<String, Object> schemas() {
        Map<String, Object> schemas = map();
        for (EventStream stream : EventStream.values()) {
            schemas.put(EventSchemas.nameOf(stream), EventSchemas.event(stream));
            schemas.put(EventSchemas.cloudNameOf(stream), EventSchemas.cloudEvent(stream));
        }
        schemas.put(AnswerSchemas.RESULTS, AnswerSchemas.results());
        schemas.put(AnswerSchemas.PROBLEM, AnswerSchemas.problem());
        return schemas;
    }

    private static Map<String, Object> ofStream(EventStream stream) {
        Map<String, Object> event = EventSchemas.ref(EventSchemas.nameOf(stream));
        Map<String, Object> cloudEvent = EventSchemas.ref(EventSchemas.cloudNameOf(stream));
        Map<String, Object> content = map(
                MediaTypes.JSON,
                schema(map("anyOf", List.of(event, listOf(event)))),
                MediaTypes.NDJSON,
                map("schema", map("type", "string", "description", "One event a line.")),
                MediaTypes.CLOUD_EVENT,
                schema(cloudEvent),
                MediaTypes.CLOUD_EVENTS,
                schema(listOf(cloudEvent)));
        String mode = " With ce- headers the body is the data of one CloudEvent.";
        return operation("send" + EventSchemas.nameOf(stream), stream.purpose() + "." + mode, content, responses());
    }

    private static Map<String, Object> ofAnyStream() {
        List<Object> kinds = Arrays.stream(EventStream.values())
                .<Object>map(stream -> EventSchemas.ref(EventSchemas.cloudNameOf(stream)))
                .toList();
        Map<String, Object> any = map("oneOf", kinds);
        Map<String, Object> content = map(
                MediaTypes.CLOUD_EVENT,
                schema(any),
                MediaTypes.CLOUD_EVENTS,
                schema(listOf(any)),
                MediaTypes.JSON,
                map(
                        "schema",
                        map(
                                "type",
                                "object",
                                "description",
                                "The data of one CloudEvent whose attributes are ce- headers.")));
        Map<String, Object> responses = responses();
        // A stream that is not the key's is a matter of each event here.
        responses.remove("403");
        return operation(
                "sendCloudEvents", "CloudEvents of any stream; each says its own by its type.", content, responses);
    }

    private static Map<String, Object> operation(
            String id, String summary, Map<String, Object> content, Map<String, Object> responses) {
        return map(
                "operationId",
                id,
                "summary",
                summary,
                "requestBody",
                map("required", true, "content", content),
                "responses",
                responses);
    }

    private static Map<String, Object> itself() {
        return map(
                "operationId",
                "openApi",
                "summary",
                "This document.",
                "security",
                List.of(),
                "responses",
                map(
                        "200",
                        map(
                                "description",
                                "OpenAPI 3.1.",
                                "content",
                                map(MediaTypes.JSON, schema(map("type", "object"))))));
    }

    private static Map<String, Object> responses() {
        Map<String, Object> responses = map(
                "200",
                results("Every event was taken: accepted, or a duplicate of one that was."),
                "207",
                results("Some events were taken; the results tell which."));
        for (int status : List.of(400, 401, 403, 408, 413, 415)) {
            responses.put(Integer.toString(status), problem(status));
        }
        responses.put("422", results("No event was taken, and none will be as it is."));
        responses.put("429", retried(problem(429)));
        responses.put("500", problem(500));
        Map<String, Object> unavailable = problem(503);
        Map<String, Object> content = map(MediaTypes.JSON, schema(EventSchemas.ref(AnswerSchemas.RESULTS)));
        content.putAll(map(MediaTypes.PROBLEM, schema(EventSchemas.ref(AnswerSchemas.PROBLEM))));
        unavailable.put("content", content);
        unavailable.put(
                "description",
                "Kafka acknowledged none of the events in time (results), or " + unavailable.get("description"));
        responses.put("503", retried(unavailable));
        return responses;
    }

    private static Map<String, Object> retried(Map<String, Object> response) {
        response.put(
                "headers",
                map(
                        "Retry-After",
                        map("description", "Seconds to wait.", "schema", map("type", "integer", "minimum", 1))));
        return response;
    }

    private static Map<String, Object> results(String description) {
        return map(
                "description",
                description,
                "content",
                map(MediaTypes.JSON, schema(EventSchemas.ref(AnswerSchemas.RESULTS))));
    }

    private static Map<String, Object> problem(int status) {
        List<String> codes = new ArrayList<>();
        for (ProblemCode code : ProblemCode.values()) {
            if (code.status() == status) {
                codes.add(code.name());
            }
        }
        return map(
                "description",
                String.join(", ", codes) + ".",
                "content",
                map(MediaTypes.PROBLEM, schema(EventSchemas.ref(AnswerSchemas.PROBLEM))));
    }

    private static Map<String, Object> schema(Map<String, Object> schema) {
        return map("schema", schema);
    }

    private static Map<String, Object> listOf(Map<String, Object> items) {
        return map("type", "array", "minItems", 1, "items", items);
    }
}
