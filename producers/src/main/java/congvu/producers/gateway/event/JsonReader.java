package congvu.producers.gateway.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one value. Numbers are read only where they fit, so that none of a million digits is ever computed; of a value that
 * holds too many others nothing is kept, since empty ones weigh many times what they have of bytes.
 */
final class JsonReader {

    /** Deeper than any event of ours; what is below is skipped. */
    private static final int MOST_DEPTH = 8;

    /** More digits than any whole number of 64 bits. */
    private static final int MOST_DIGITS = 20;

    /** Some twenty times what the largest event of ours has. */
    private static final int MOST_VALUES = 1_000;

    private final JsonParser parser;
    private int values;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /** The value at the parser's current token, which is left at its last one. */
    static JsonValue read(JsonParser parser) throws IOException {
        JsonReader reader = new JsonReader(parser);
        JsonValue value = reader.read(0);
        return reader.values > MOST_VALUES ? JsonValue.Odd.MANY : value;
    }

    private JsonValue read(int depth) throws IOException {
        JsonToken token = parser.currentToken();
        if (++values > MOST_VALUES) {
            return skipped(JsonValue.Odd.MANY);
        }
        return switch (token) {
            case START_OBJECT -> depth < MOST_DEPTH ? fields(depth) : skipped(JsonValue.Odd.DEEP);
            case START_ARRAY -> depth < MOST_DEPTH ? items(depth) : skipped(JsonValue.Odd.DEEP);
            case VALUE_STRING -> new JsonValue.Text(parser.getText());
            case VALUE_NUMBER_INT -> whole();
            case VALUE_TRUE -> new JsonValue.Flag(true);
            case VALUE_FALSE -> new JsonValue.Flag(false);
            case VALUE_NULL -> JsonValue.Odd.NULL;
            default -> JsonValue.Odd.NUMBER;
        };
    }

    private JsonValue fields(int depth) throws IOException {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            JsonValue value = read(depth + 1);
            if (value != JsonValue.Odd.MANY && fields.putIfAbsent(name, value) != null) {
                fields.put(name, JsonValue.Odd.TWICE);
            }
        }
        return new JsonValue.Fields(fields);
    }

    private JsonValue items(int depth) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonValue value = read(depth + 1);
            if (value != JsonValue.Odd.MANY) {
                items.add(value);
            }
        }
        return new JsonValue.Items(items);
    }

    private JsonValue skipped(JsonValue.Odd instead) throws IOException {
        parser.skipChildren();
        return instead;
    }

    private JsonValue whole() throws IOException {
        if (parser.getTextLength() > MOST_DIGITS) {
            return JsonValue.Odd.NUMBER;
        }
        try {
            return new JsonValue.Whole(Long.parseLong(parser.getText()));
        } catch (NumberFormatException tooLarge) {
            return JsonValue.Odd.NUMBER;
        }
    }
}
