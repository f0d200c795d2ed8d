package congvu.producers.importing.mapping;

import congvu.producers.importing.profile.ColumnValue;
import congvu.producers.importing.profile.TimeReading;
import congvu.producers.importing.row.ColumnSlots;
import congvu.producers.importing.row.Row;
import congvu.producers.importing.row.RowReason;
import congvu.producers.importing.row.RowRefusal;
import congvu.schemas.event.DossierEventType;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one field of an event from a row. */
final class ValueReader {

    private final ColumnValue value;
    private final int[] slots;
    private final TimeReader times;

    ValueReader(ColumnValue value, ColumnSlots slots, TimeReading times) {
        this.value = value;
        this.slots = value.columns().stream().mapToInt(slots::slot).toArray();
        TimeReading own = value.time();
        this.times = new TimeReader(own == null ? times : own);
    }

    /** Whether an event of a type gets the field at all. */
    boolean appliesTo(DossierEventType type) {
        return value.on().isEmpty() || value.on().contains(type);
    }

    /** Name to tell in a refusal: the first column, or a hint that it is a constant. */
    String column() {
        return value.columns().isEmpty() ? "(constant)" : value.columns().getFirst();
    }

    /** The text, or null when there is none and none is required. */
    @Nullable
    String text(Row row) throws RowRefusal {
        String text = mapped(joined(row));
        text = text == null ? value.fallback() : text;
        if (text == null && value.required()) {
            throw refusal(RowReason.MISSING_VALUE);
        }
        return text;
    }

    @Nullable
    Instant time(Row row) throws RowRefusal {
        String text = text(row);
        return text == null ? null : times.read(text, column());
    }

    @Nullable
    Long number(Row row, long least, long most) throws RowRefusal {
        String text = text(row);
        if (text == null) {
            return null;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw refusal(RowReason.BAD_NUMBER);
        }
        throw refusal(RowReason.BAD_NUMBER);
    }

    @Nullable
    Boolean flag(Row row) throws RowRefusal {
        String text = text(row);
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw refusal(RowReason.BAD_FLAG);
        };
    }

    <E extends Enum<E>> @Nullable E constant(Row row, Class<E> kind) throws RowRefusal {
        String text = text(row);
        if (text == null) {
            return null;
        }
        for (E constant : kind.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw refusal(RowReason.UNKNOWN_VALUE);
    }

    RowRefusal refusal(RowReason reason) {
        return new RowRefusal(reason, column());
    }

    private @Nullable String joined(Row row) {
        @Nullable String first = null;
        @Nullable StringBuilder more = null;
        for (int slot : slots) {
            String part = row.values()[slot];
            if (part == null) {
                continue;
            }
            if (first == null) {
                first = part;
            } else {
                more = (more == null ? new StringBuilder(first) : more)
                        .append(value.join())
                        .append(part);
            }
        }
        return more == null ? first : more.toString();
    }

    private @Nullable String mapped(@Nullable String text) throws RowRefusal {
        if (text == null || value.map().isEmpty()) {
            return text;
        }
        String mapped = value.map().get(text);
        if (mapped != null) {
            return mapped;
        }
        return switch (value.otherwise()) {
            case REJECT -> throw refusal(RowReason.UNKNOWN_VALUE);
            case KEEP -> text;
            case EMPTY -> null;
        };
    }
}
