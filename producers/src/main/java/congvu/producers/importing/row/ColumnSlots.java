package congvu.producers.importing.row;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns that a profile needs, each with its slot in a {@link Row}; all others are never kept. */
public final class ColumnSlots {

    private final List<String> names;
    private final Map<String, Integer> slots = new HashMap<>();

    public ColumnSlots(Collection<String> names) {
        this.names = List.copyOf(new LinkedHashSet<>(names));
        for (String name : this.names) {
            slots.put(name, slots.size());
        }
    }

    /** Names by slot. */
    public List<String> names() {
        return names;
    }

    public int size() {
        return names.size();
    }

    /** The slot of a column, or null when the profile does not need it. */
    public @Nullable Integer find(String name) {
        return slots.get(name);
    }

    /** The slot of a column that the profile needs. */
    public int slot(String name) {
        Integer slot = slots.get(name);
        if (slot == null) {
            throw new IllegalStateException("Expected a slot for column " + name + ", but none was planned.");
        }
        return slot;
    }
}
