package congvu.app.gateway;

import congvu.producers.gateway.event.EventStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** Events of a stream from a seed: most fields as they may be, some at the edge of it, a few beyond. Each is about another thing. */
final class RandomEvents {

    private static final List<String> EDGES = List.of(
            "*",
            "-",
            "a|b",
            "x/**",
            "D/s/1",
            "D/s",
            "device/G1",
            " ",
            "",
            "\\u0000a",
            "\\n",
            "ố".repeat(66),
            "ố".repeat(67),
            "x".repeat(200),
            "x".repeat(201),
            "\\ud83d\\ude00",
            "0912345678",
            "a b");
    private static final List<String> TIMES = List.of(
            "1990-01-01T23:59:59Z",
            "1990-01-02T00:00:00Z",
            "2059-12-31T00:00:00Z",
            "2059-12-31T00:00:00.001Z",
            "9999-01-01T00:00:00+07:00");

    private final Random random;
    private final int edgesInAThousand;
    private int number;

    RandomEvents(long seed, int edgesInAThousand) {
        this.random = new Random(seed);
        this.edgesInAThousand = edgesInAThousand;
    }

    String next(EventStream stream) {
        number++;
        List<String> fields = new ArrayList<>();
        for (Schema.Field field : stream.schema().getFields()) {
            boolean isNeeded = !field.hasDefaultValue();
            if (isNeeded || random.nextInt(3) > 0) {
                fields.add("\"" + field.name() + "\":" + value(stream, field));
            }
        }
        return "{" + String.join(",", fields) + "}";
    }

    private String value(EventStream stream, Schema.Field field) {
        Schema type = field.schema().isNullable() ? field.schema().getTypes().getLast() : field.schema();
        if (field.schema().isNullable() && random.nextInt(10) == 0) {
            return "null";
        }
        return switch (type.getType()) {
            case STRING -> "\"" + text(stream, field.name()) + "\"";
            case LONG -> type.getLogicalType() instanceof LogicalTypes.TimestampMillis ? time() : number(5_000_000);
            case INT -> type.getLogicalType() instanceof LogicalTypes.Date ? day() : number(1_001);
            case BOOLEAN -> Boolean.toString(random.nextBoolean());
            case ENUM ->
                "\""
                        + type.getEnumSymbols()
                                .get(random.nextInt(type.getEnumSymbols().size())) + "\"";
            case ARRAY -> "[\"" + text(stream, field.name()) + "\"]";
            default -> throw new IllegalStateException(type.toString());
        };
    }

    private String text(EventStream stream, String name) {
        if (isEdge()) {
            return EDGES.get(random.nextInt(EDGES.size()));
        }
        if (name.equals("source")) {
            return "onestop";
        }
        if (name.equals("eventId") || name.equals(stream.keyField())) {
            return stream.label() + "-" + number;
        }
        if (name.equals("normId")) {
            return random.nextBoolean() ? "D2" : "no-such-norm";
        }
        return name.endsWith("Code") ? "CODE_" + random.nextInt(9) : name + "-" + random.nextInt(9);
    }

    private String time() {
        if (isEdge()) {
            return "\"" + TIMES.get(random.nextInt(TIMES.size())) + "\"";
        }
        return Long.toString(1_772_000_000_000L + random.nextInt(1_000_000_000));
    }

    private String day() {
        return isEdge() ? "\"2059-12-31\"" : "\"2026-03-" + (10 + random.nextInt(20)) + "\"";
    }

    private String number(int below) {
        return isEdge() ? "-1" : Integer.toString(random.nextInt(below));
    }

    private boolean isEdge() {
        return random.nextInt(1_000) < edgesInAThousand;
    }
}
