package congvu.producers.gateway.openapi;

import static congvu.producers.gateway.openapi.JsonText.map;

import congvu.producers.gateway.delivery.Outcome;
import congvu.producers.gateway.event.EventCode;
import congvu.producers.gateway.http.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON schemas of answers, from the codes and statuses of the code. */
final class AnswerSchemas {

    static final String RESULTS = "Results";
    static final String PROBLEM = "Problem";

    private AnswerSchemas() {}

    /** What became of each event. */
    static Map<String, Object> results() {
        Map<String, Object> count = map("type", "integer", "minimum", 0);
        return map(
                "type",
                "object",
                "description",
                "What became of each event, in the order of the request.",
                "properties",
                map(
                        "accepted", count,
                        "duplicates", count,
                        "refused", count,
                        "failed", count,
                        "results", map("type", "array", "minItems", 1, "items", result())),
                "required",
                List.of("accepted", "duplicates", "refused", "failed", "results"),
                "additionalProperties",
                false);
    }

    private static Map<String, Object> result() {
        String codes = Arrays.stream(EventCode.values())
                .map(code -> code.name() + ": " + code.sentence())
                .collect(Collectors.joining("\n"));
        return map(
                "type",
                "object",
                "properties",
                map(
                        "index",
                        map("type", "integer", "minimum", 0, "description", "Place in the request, from 0."),
                        "status",
                        map("type", "string", "enum", labels(), "description", statuses()),
                        "eventId",
                        map("type", "string", "description", "Of an event that passed the door; none of others."),
                        "code",
                        map("type", "string", "enum", names(EventCode.values()), "description", codes),
                        "field",
                        map(
                                "type",
                                "string",
                                "description",
                                "Name of ours that is at fault, was probably meant, or is on the list of forbidden ones;"
                                        + " never what was sent."),
                        "message",
                        map("type", "string")),
                "required",
                List.of("index", "status"),
                "additionalProperties",
                false);
    }

    private static String statuses() {
        return "accepted: every replica in sync has it. duplicate: it was acknowledged a short while ago, or earlier in the"
                + " same request. refused: never taken as it is. failed: Kafka did not acknowledge it; send it again.";
    }

    /** RFC 9457. */
    static Map<String, Object> problem() {
        String codes = Arrays.stream(ProblemCode.values())
                .map(code -> code.name() + ": " + code.sentence())
                .collect(Collectors.joining("\n"));
        return map(
                "type",
                "object",
                "description",
                "Why a request was refused whole: none of its events was taken, unless the status is 500 (RFC 9457).",
                "properties",
                map(
                        "type", map("type", "string"),
                        "title", map("type", "string"),
                        "status", map("type", "integer"),
                        "code", map("type", "string", "enum", names(ProblemCode.values()), "description", codes)),
                "required",
                List.of("type", "title", "status", "code"),
                "additionalProperties",
                false);
    }

    private static List<String> labels() {
        return Arrays.stream(Outcome.Status.values()).map(Outcome.Status::label).toList();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
