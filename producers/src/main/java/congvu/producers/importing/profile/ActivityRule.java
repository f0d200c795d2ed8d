package congvu.producers.importing.profile;

import java.util.Map;
import java.util.Set;

/**
 * How one row (or one event of a trace) becomes one event: by the name of its activity.
 *
 * @param activity where the name stands
 * @param occurredAt when it happened
 * @param types event type by name
 * @param ignored names that are left out, counted as skipped
 * @param others what happens to a name that neither lists
 * @param fields further fields, over those that apply to every event
 */
public record ActivityRule(
        ColumnValue activity,
        ColumnValue occurredAt,
        Map<String, EventType> types,
        Set<String> ignored,
        Others others,
        Map<EventField, ColumnValue> fields) {

    /** The same with other fields. */
    ActivityRule withFields(Map<EventField, ColumnValue> others) {
        return new ActivityRule(activity, occurredAt, types, ignored, this.others, others);
    }

    /** What happens to an activity that the profile does not name. */
    public enum Others {
        /** The row is refused. */
        REJECT,
        /** The row is skipped and counted. */
        SKIP
    }

    public ActivityRule {
        types = Map.copyOf(types);
        ignored = Set.copyOf(ignored);
        fields = Map.copyOf(fields);
        if (types.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one activity under 'types'.");
        }
    }
}
