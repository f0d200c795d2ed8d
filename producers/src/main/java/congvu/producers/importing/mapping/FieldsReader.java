package congvu.producers.importing.mapping;

import congvu.producers.importing.profile.ColumnValue;
import congvu.producers.importing.profile.EventField;
import congvu.producers.importing.profile.EventType;
import congvu.producers.importing.profile.TimeReading;
import congvu.producers.importing.row.ColumnSlots;
import congvu.producers.importing.row.Row;
import congvu.producers.importing.row.RowReason;
import congvu.producers.importing.row.RowRefusal;
import congvu.producers.importing.token.StaffTokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Fills the fields of an event from a row. */
final class FieldsReader {

    /** In the order of the schema, so that of two faults of a row the same one is named in every run. */
    private final Map<EventField, ValueReader> readers = new TreeMap<>(Comparator.comparingInt(EventField::position));

    FieldsReader(
            Map<EventField, ColumnValue> fields, ColumnSlots slots, TimeReading times, @Nullable StaffTokens tokens) {
        fields.forEach((field, value) -> readers.put(field, new ValueReader(value, slots, times, tokens)));
    }

    /** The reader of a field, or null when no rule fills it. */
    @Nullable
    ValueReader reader(EventField field) {
        return readers.get(field);
    }

    /** Fills every field that applies to the type of the event. */
    void fill(SpecificRecord event, EventType type, Row row) throws RowRefusal {
        for (Map.Entry<EventField, ValueReader> entry : readers.entrySet()) {
            if (entry.getValue().appliesTo(type)) {
                Object value = value(entry.getKey(), entry.getValue(), row);
                if (value != null) {
                    event.put(entry.getKey().position(), value);
                }
            }
        }
    }

    private static @Nullable Object value(EventField field, ValueReader reader, Row row) throws RowRefusal {
        return switch (field.kind()) {
            case TEXT -> text(TextRule.of(field), reader, row);
            case TEXTS -> texts(TextRule.of(field), reader, row);
            case TIME -> reader.time(row);
            case DAY -> reader.day(row);
            case FLAG -> reader.flag(row);
            case NUMBER -> number(field, reader, row);
            case CONSTANT -> field.symbols() == null ? null : reader.constant(row, field.symbols());
        };
    }

    /** As the schema has it: a whole number of 32 bits where its range fits. */
    private static @Nullable Object number(EventField field, ValueReader reader, Row row) throws RowRefusal {
        Long number = reader.number(row, field.least(), field.most());
        return number != null && field.most() <= Integer.MAX_VALUE ? (Object) Math.toIntExact(number) : number;
    }

    /** A text that its field can hold. */
    static @Nullable String text(TextRule rule, ValueReader reader, Row row) throws RowRefusal {
        String text = reader.text(row);
        if (text != null) {
            require(rule, text, reader);
        }
        return text;
    }

    private static @Nullable List<String> texts(TextRule rule, ValueReader reader, Row row) throws RowRefusal {
        List<String> found = new ArrayList<>();
        for (String text : reader.texts(row)) {
            require(rule, text, reader);
            found.add(text);
        }
        return found.isEmpty() ? null : found;
    }

    private static void require(TextRule rule, String text, ValueReader reader) throws RowRefusal {
        RowReason reason = rule.refusalOf(text);
        if (reason != null) {
            throw reader.refusal(reason);
        }
    }
}
