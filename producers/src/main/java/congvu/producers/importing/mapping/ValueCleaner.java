package congvu.producers.importing.mapping;

import congvu.producers.importing.profile.Cleaning;
import congvu.producers.importing.profile.Cleaning.ColumnCleaning;
import congvu.producers.importing.profile.Cleaning.Replacement;
import congvu.producers.importing.row.ColumnSlots;
import congvu.producers.importing.row.Row;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cleans the values of a row in place. */
final class ValueCleaner {

    private final Cleaning cleaning;
    private final @Nullable ColumnCleaning[] bySlot;

    ValueCleaner(Cleaning cleaning, ColumnSlots slots) {
        this.cleaning = cleaning;
        this.bySlot = new @Nullable ColumnCleaning[slots.size()];
        for (int slot = 0; slot < bySlot.length; slot++) {
            bySlot[slot] = cleaning.columns().get(slots.names().get(slot));
        }
    }

    void clean(Row row) {
        @Nullable String[] values = row.values();
        for (int slot = 0; slot < values.length; slot++) {
            String raw = values[slot];
            values[slot] = raw == null ? null : cleaned(raw, bySlot[slot]);
        }
    }

    private @Nullable String cleaned(String raw, @Nullable ColumnCleaning column) {
        String value = cleaning.trim() ? raw.strip() : raw;
        if (column != null) {
            for (Replacement replacement : column.replacements()) {
                value = replacement.match().matcher(value).replaceAll(replacement.with());
            }
            value = switch (column.letters()) {
                case KEEP -> value;
                case UPPER -> value.toUpperCase(Locale.ROOT);
                case LOWER -> value.toLowerCase(Locale.ROOT);
            };
        }
        boolean missing = cleaning.empty().contains(value)
                || (column != null && column.empty().contains(value));
        return missing ? null : value;
    }
}
