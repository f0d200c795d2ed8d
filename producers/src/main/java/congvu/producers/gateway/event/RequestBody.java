package congvu.producers.gateway.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * From the bytes of a body to its events. A body that is no JSON, or nested deeper than any parser should follow, is
 * refused whole; whatever is wrong with one event of a batch is a matter of that event.
 *
 * @param mostEvents of one body
 * @param mostEventBytes of one event as it was sent
 */
public record RequestBody(int mostEvents, int mostEventBytes) {

    private static final int MOST_NESTING = 1_000;

    /** Lengths are bounded by the body; names and numbers are looked at only as far as they can be ours. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_NESTING)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    /** Why a body is refused whole. */
    public enum Fault {
        MALFORMED,
        EMPTY,
        TOO_MANY
    }

    /** What came of a body. */
    public sealed interface Reading {

        /** Its events, in their order. */
        record Events(List<ToldEvent> events) implements Reading {}

        /** None. */
        record Refused(Fault fault) implements Reading {}
    }

    /** One event, or a list of them. */
    public Reading json(byte[] body, EventStream stream) {
        return values(body, Shape.ONE_OR_LIST, stream, value -> told(value, stream));
    }

    /** One event a line. */
    public Reading lines(byte[] body, EventStream stream) {
        return values(body, Shape.SEQUENCE, stream, value -> told(value, stream));
    }

    /** One CloudEvent. */
    public Reading cloudEvent(byte[] body, @Nullable EventStream stream) {
        return values(body, Shape.ONE, stream, value -> CloudEvents.structured(value, stream));
    }

    /** A list of CloudEvents. */
    public Reading cloudEvents(byte[] body, @Nullable EventStream stream) {
        return values(body, Shape.LIST, stream, value -> CloudEvents.structured(value, stream));
    }

    /** The data of one CloudEvent whose attributes came beside it. */
    public Reading cloudEventData(byte[] body, Map<String, String> attributes, @Nullable EventStream stream) {
        return values(body, Shape.ONE, stream, value -> CloudEvents.binary(attributes, value, stream));
    }

    private enum Shape {
        ONE,
        LIST,
        ONE_OR_LIST,
        SEQUENCE
    }

    private static ToldEvent told(JsonValue value, EventStream stream) {
        return value instanceof JsonValue.Fields fields
                ? new ToldEvent.Told(stream, fields)
                : new ToldEvent.Flawed(stream, Flaw.of(EventCode.NOT_AN_EVENT));
    }

    private Reading values(
            byte[] body, Shape shape, @Nullable EventStream stream, Function<JsonValue, ToldEvent> event) {
        List<ToldEvent> events = new ArrayList<>();
        try (JsonParser parser = parser(body)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return new Reading.Refused(Fault.EMPTY);
            }
            if (parser.currentTokenLocation().getByteOffset() < 0) {
                // Jackson reads UTF-16 and UTF-32 too, but cannot say how many bytes of them an event has.
                return new Reading.Refused(Fault.MALFORMED);
            }
            boolean isList = first == JsonToken.START_ARRAY && (shape == Shape.LIST || shape == Shape.ONE_OR_LIST);
            if (shape == Shape.LIST && !isList) {
                return new Reading.Refused(Fault.MALFORMED);
            }
            JsonToken token = isList ? parser.nextToken() : first;
            while (token != null && !(isList && token == JsonToken.END_ARRAY)) {
                if (events.size() == mostEvents) {
                    return new Reading.Refused(Fault.TOO_MANY);
                }
                events.add(next(parser, stream, event));
                token = isList || shape == Shape.SEQUENCE ? parser.nextToken() : null;
            }
            boolean isOver = shape == Shape.SEQUENCE || parser.nextToken() == null;
            return isOver ? of(events) : new Reading.Refused(Fault.MALFORMED);
        } catch (IOException | IllegalStateException malformed) {
            // Jackson's message quotes what it found; the second is thrown for names that are made to collide.
            return new Reading.Refused(Fault.MALFORMED);
        }
    }

    /**
     * A factory keeps the names of fields that its parsers met, thousands of them however long they are. The copy, and with
     * it whatever one sender called a field, goes with the body.
     */
    private static JsonParser parser(byte[] body) throws IOException {
        return FACTORY.copy().createParser(body);
    }

    private ToldEvent next(JsonParser parser, @Nullable EventStream stream, Function<JsonValue, ToldEvent> event)
            throws IOException {
        long begin = parser.currentTokenLocation().getByteOffset();
        JsonValue value = JsonReader.read(parser);
        long bytes = parser.currentLocation().getByteOffset() - begin;
        boolean isTooLarge = bytes > mostEventBytes || value == JsonValue.Odd.MANY;
        return isTooLarge ? new ToldEvent.Flawed(stream, Flaw.of(EventCode.TOO_LARGE)) : event.apply(value);
    }

    private static Reading of(List<ToldEvent> events) {
        return events.isEmpty() ? new Reading.Refused(Fault.EMPTY) : new Reading.Events(List.copyOf(events));
    }
}
