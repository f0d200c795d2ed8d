package congvu.producers.gateway.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as it was sent: what cannot be used is kept as what it is, so that one bad event does not spoil its batch.
 * Numbers are read only where they fit, so that none of a million digits is ever computed.
 */
public sealed interface JsonValue {

    /** Deeper than any event of ours; what is below is skipped. */
    int MOST_DEPTH = 8;

    /** More digits than any whole number of 64 bits. */
    int MOST_DIGITS = 20;

    /** Fields in their order. */
    record Fields(Map<String, JsonValue> values) implements JsonValue {}

    /** A list. */
    record Items(List<JsonValue> values) implements JsonValue {}

    /** A text. */
    record Text(String text) implements JsonValue {}

    /** A whole number of 64 bits. */
    record Whole(long number) implements JsonValue {}

    /** True or false. */
    record Flag(boolean flag) implements JsonValue {}

    /** What stands for nothing, or can stand nowhere. */
    enum Odd implements JsonValue {
        NULL,
        /** A number that is no whole one of 64 bits. */
        NUMBER,
        /** Nested too deep. */
        DEEP,
        /** A field that stands more than once. */
        TWICE
    }

    /** The value at the parser's current token, which is left at its last one. */
    static JsonValue read(JsonParser parser) throws IOException {
        return read(parser, 0);
    }

    private static JsonValue read(JsonParser parser, int depth) throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> depth < MOST_DEPTH ? fields(parser, depth) : skipped(parser);
            case START_ARRAY -> depth < MOST_DEPTH ? items(parser, depth) : skipped(parser);
            case VALUE_STRING -> new Text(parser.getText());
            case VALUE_NUMBER_INT -> whole(parser);
            case VALUE_TRUE -> new Flag(true);
            case VALUE_FALSE -> new Flag(false);
            case VALUE_NULL -> Odd.NULL;
            default -> Odd.NUMBER;
        };
    }

    private static JsonValue fields(JsonParser parser, int depth) throws IOException {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            JsonValue value = read(parser, depth + 1);
            if (values.putIfAbsent(name, value) != null) {
                values.put(name, Odd.TWICE);
            }
        }
        return new Fields(values);
    }

    private static JsonValue items(JsonParser parser, int depth) throws IOException {
        List<JsonValue> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(read(parser, depth + 1));
        }
        return new Items(values);
    }

    private static JsonValue skipped(JsonParser parser) throws IOException {
        parser.skipChildren();
        return Odd.DEEP;
    }

    private static JsonValue whole(JsonParser parser) throws IOException {
        if (parser.getTextLength() > MOST_DIGITS) {
            return Odd.NUMBER;
        }
        try {
            return new Whole(Long.parseLong(parser.getText()));
        } catch (NumberFormatException tooLarge) {
            return Odd.NUMBER;
        }
    }
}
