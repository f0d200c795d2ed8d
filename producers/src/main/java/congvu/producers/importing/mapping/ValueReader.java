package congvu.producers.importing.mapping;

import congvu.producers.importing.profile.ColumnValue;
import congvu.producers.importing.profile.EventType;
import congvu.producers.importing.profile.TimeReading;
import congvu.producers.importing.row.ColumnSlots;
import congvu.producers.importing.row.Row;
import congvu.producers.importing.row.RowReason;
import congvu.producers.importing.row.RowRefusal;
import congvu.producers.importing.row.UnusableInputException;
import congvu.producers.importing.token.StaffTokens;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one field of an event from a row. */
final class ValueReader {

    private final ColumnValue value;
    private final int[] slots;
    private final TimeReader times;
    private final @Nullable StaffTokens tokens;

    /** @param tokens needed where the value is one for which a token is sent */
    ValueReader(ColumnValue value, ColumnSlots slots, TimeReading times, @Nullable StaffTokens tokens) {
        this.value = value;
        this.slots = value.columns().stream().mapToInt(slots::slot).toArray();
        TimeReading own = value.time();
        this.times = new TimeReader(own == null ? times : own);
        this.tokens = value.token() ? required(tokens) : null;
    }

    /** Whether an event of a type gets the field at all. */
    boolean appliesTo(EventType type) {
        return value.on().isEmpty() || value.on().contains(type.name());
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
        return text == null || tokens == null ? text : token(text, tokens);
    }

    /** The texts of a column that holds several; empty when there is none. */
    List<String> texts(Row row) throws RowRefusal {
        String text = text(row);
        String split = value.split();
        if (text == null) {
            return List.of();
        }
        return split == null
                ? List.of(text)
                : Arrays.stream(text.split(Pattern.quote(split)))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    @Nullable
    LocalDate day(Row row) throws RowRefusal {
        String text = text(row);
        return text == null ? null : times.readDay(text, column());
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

    @Nullable
    Enum<?> constant(Row row, Class<? extends Enum<?>> kind) throws RowRefusal {
        String text = text(row);
        if (text == null) {
            return null;
        }
        for (Enum<?> constant : kind.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw refusal(RowReason.UNKNOWN_VALUE);
    }

    private String token(String user, StaffTokens known) throws RowRefusal {
        String token = known.tokenOf(user);
        if (token == null) {
            throw refusal(RowReason.UNKNOWN_STAFF);
        }
        return token;
    }

    private static StaffTokens required(@Nullable StaffTokens tokens) {
        if (tokens == null) {
            throw new UnusableInputException("Expected to know how tokens are made of the numbers in this file, but the"
                    + " profile does not say. Give --token-map FILE, or --token-key FILE.");
        }
        return tokens;
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
