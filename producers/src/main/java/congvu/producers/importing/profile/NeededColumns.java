package congvu.producers.importing.profile;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out which columns a profile looks at. */
final class NeededColumns {

    private final Set<String> names = new LinkedHashSet<>();

    private NeededColumns() {}

    static Set<String> of(Profile profile) {
        NeededColumns needed = new NeededColumns();
        needed.fields(profile.fields());
        profile.perCase().forEach(needed::event);
        ActivityRule perEvent = profile.perEvent();
        if (perEvent != null) {
            needed.values(List.of(perEvent.activity(), perEvent.occurredAt()));
            needed.fields(perEvent.fields());
        }
        if (profile.eventId() instanceof EventIdRule.Column column) {
            needed.values(List.of(column.value()));
        }
        profile.skips().stream().map(SkipRule::conditions).forEach(needed::conditions);
        SourceVerdict verdict = profile.sourceVerdict();
        if (verdict != null) {
            needed.names.add(verdict.column());
        }
        return needed.names;
    }

    private void event(EventRule rule) {
        values(List.of(rule.occurredAt()));
        fields(rule.fields());
        conditions(rule.conditions());
    }

    /** In the order of the schema, so that the same column is missed first in every run. */
    private void fields(Map<EventField, ColumnValue> fields) {
        fields.entrySet().stream()
                .sorted(Comparator.comparingInt(field -> field.getKey().position()))
                .forEach(field -> names.addAll(field.getValue().columns()));
    }

    private void values(Collection<ColumnValue> values) {
        values.forEach(value -> names.addAll(value.columns()));
    }

    private void conditions(List<Condition> conditions) {
        conditions.forEach(condition -> names.add(condition.column()));
    }
}
