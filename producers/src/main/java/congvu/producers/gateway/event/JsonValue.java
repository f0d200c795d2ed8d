package congvu.producers.gateway.event;

import java.util.List;
import java.util.Map;

/**
 * JSON as it was sent: what cannot be used is kept as what it is, so that one bad event does not spoil its batch.
 */
public sealed interface JsonValue {

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
        TWICE,
        /** More values than any event has. */
        MANY
    }
}
