package example.subscriber;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** Records as plain JSON: numbers as numbers, symbols as texts, no names of branches. */
final class PlainJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PlainJson() {}

    static JsonNode of(@Nullable Object value) {
        return switch (value) {
            case null -> JSON.nullNode();
            case IndexedRecord record -> ofRecord(record);
            case Collection<?> list -> ofList(list);
            case Integer number -> JSON.numberNode(number.longValue());
            case Long number -> JSON.numberNode(number);
            case Double number -> JSON.numberNode(number);
            case Boolean truth -> JSON.booleanNode(truth);
            default -> JSON.textNode(value.toString());
        };
    }

    /** Whole numbers as such, whatever wrote them: 3 and 3.0 are the same in JSON. */
    static JsonNode normal(JsonNode node) {
        if (node.isObject()) {
            ObjectNode object = JSON.objectNode();
            node.properties().forEach(field -> object.set(field.getKey(), normal(field.getValue())));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JSON.arrayNode();
            node.forEach(item -> array.add(normal(item)));
            return array;
        }
        return node.isNumber() ? JSON.numberNode(node.decimalValue().stripTrailingZeros()) : node;
    }

    private static JsonNode ofRecord(IndexedRecord record) {
        ObjectNode object = JSON.objectNode();
        for (Schema.Field field : record.getSchema().getFields()) {
            object.set(field.name(), of(record.get(field.pos())));
        }
        return normal(object);
    }

    private static JsonNode ofList(Collection<?> list) {
        ArrayNode array = JSON.arrayNode();
        list.forEach(item -> array.add(of(item)));
        return array;
    }
}
