package congvu.producers.gateway.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import congvu.producers.gateway.delivery.Outcome;
import congvu.producers.gateway.delivery.Outcome.Status;
import congvu.producers.gateway.event.Flaw;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Bodies of answers. Nothing of a request is in them but the ids of events that passed the door. */
public final class AnswerText {

    /** Before the code of a problem, in its {@code type}. */
    static final String PROBLEM_TYPE = "urn:congvu:gateway:";

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int CHARS_PER_OUTCOME = 80;

    private AnswerText() {}

    /** RFC 9457, with the code beside it. */
    static String of(ProblemCode problem) {
        return write(200, json -> {
            json.writeStringField("type", PROBLEM_TYPE + problem.name());
            json.writeStringField("title", problem.sentence());
            json.writeNumberField("status", problem.status());
            json.writeStringField("code", problem.name());
        });
    }

    /** What became of each event. */
    static String of(List<Outcome> outcomes) {
        return write(CHARS_PER_OUTCOME * (outcomes.size() + 1), json -> {
            json.writeNumberField("accepted", count(outcomes, Status.ACCEPTED));
            json.writeNumberField("duplicates", count(outcomes, Status.DUPLICATE));
            json.writeNumberField("refused", count(outcomes, Status.REFUSED));
            json.writeNumberField("failed", count(outcomes, Status.FAILED));
            json.writeArrayFieldStart("results");
            for (int index = 0; index < outcomes.size(); index++) {
                write(json, index, outcomes.get(index));
            }
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, int index, Outcome outcome) throws IOException {
        json.writeStartObject();
        json.writeNumberField("index", index);
        json.writeStringField("status", outcome.status().label());
        if (outcome.eventId() != null) {
            json.writeStringField("eventId", outcome.eventId());
        }
        Flaw flaw = outcome.flaw();
        if (flaw != null) {
            json.writeStringField("code", flaw.code().name());
            if (flaw.field() != null) {
                json.writeStringField("field", flaw.field());
            }
            json.writeStringField("message", flaw.code().sentence());
        }
        json.writeEndObject();
    }

    private static long count(List<Outcome> outcomes, Status status) {
        return outcomes.stream().filter(outcome -> outcome.status() == status).count();
    }

    /** Writes the fields of one object. */
    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private static String write(int chars, Fields fields) {
        StringWriter text = new StringWriter(chars);
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString();
    }
}
