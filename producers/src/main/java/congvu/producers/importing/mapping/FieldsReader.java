package congvu.producers.importing.mapping;

import congvu.domain.dossier.EventCheck;
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
            case TEXT -> id(reader, row);
            case TEXTS -> ids(reader, row);
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

    /** A text that is fit to be an id: neither too long nor with line ends in it. */
    static @Nullable String id(ValueReader reader, Row row) throws RowRefusal {
        String text = reader.text(row);
        if (text != null) {
            requireId(text, reader);
        }
        return text;
    }

    private static @Nullable List<String> ids(ValueReader reader, Row row) throws RowRefusal {
        List<String> found = new ArrayList<>();
        for (String text : reader.texts(row)) {
            requireId(text, reader);
            found.add(text);
        }
        return found.isEmpty() ? null : found;
    }

    private static void requireId(String text, ValueReader reader) throws RowRefusal {
        if (text.length() > EventCheck.MAX_ID_CHARS) {
            throw reader.refusal(RowReason.ID_TOO_LONG);
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw reader.refusal(RowReason.CONTROL_CHARACTER);
        }
    }
}
