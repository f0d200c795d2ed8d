package congvu.producers.importing.xes;

import congvu.producers.importing.row.ColumnSlots;
import congvu.producers.importing.row.RowReason;
import congvu.producers.importing.row.RowRefusal;
import org.jspecify.annotations.Nullable;

/** The attributes that the profile needs, of a trace or of an event of it. */
final class Attributes {

    private final ColumnSlots slots;
    private final String prefix;
    private final @Nullable String[] values;
    private @Nullable String repeated;

    /** @param prefix put before each key; {@code case:} for a trace */
    Attributes(ColumnSlots slots, String prefix) {
        this.slots = slots;
        this.prefix = prefix;
        this.values = new @Nullable String[slots.size()];
    }

    /** Takes an attribute in if the profile needs it. In a list, only the first of a name counts. */
    void put(String path, String value, boolean inList) {
        Integer slot = slots.find(prefix + path);
        if (slot == null) {
            return;
        }
        if (values[slot] == null) {
            values[slot] = value;
        } else if (!inList) {
            repeated = prefix + path;
        }
    }

    /**
     * The values by slot, over those of the trace around it.
     *
     * @throws RowRefusal when an attribute that is needed stands there twice
     */
    @Nullable
    String[] over(@Nullable Attributes trace) throws RowRefusal {
        if (repeated != null) {
            throw new RowRefusal(RowReason.REPEATED_ATTRIBUTE, repeated);
        }
        @Nullable String[] all = trace == null ? new @Nullable String[values.length] : trace.over(null);
        for (int slot = 0; slot < values.length; slot++) {
            all[slot] = values[slot] == null ? all[slot] : values[slot];
        }
        return all;
    }
}
