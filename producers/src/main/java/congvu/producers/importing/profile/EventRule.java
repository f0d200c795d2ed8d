package congvu.producers.importing.profile;

import java.util.List;
import java.util.Map;

/**
 * An event that a whole case tells: a row of a file with one row per case, or the attributes of a trace.
 *
 * @param type kind of event
 * @param occurredAt when it happened; the event is not made when this has no value and is not required
 * @param conditions all must hold for the event to be made
 * @param fields further fields, over those that apply to every event
 */
public record EventRule(
        EventType type, ColumnValue occurredAt, List<Condition> conditions, Map<EventField, ColumnValue> fields) {

    public EventRule {
        conditions = List.copyOf(conditions);
        fields = Map.copyOf(fields);
    }
}
