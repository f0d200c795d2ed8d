package congvu.producers.importing.mapping;

import congvu.producers.importing.profile.ActivityRule;
import congvu.producers.importing.profile.ColumnValue;
import congvu.producers.importing.profile.Condition;
import congvu.producers.importing.profile.EventIdRule;
import congvu.producers.importing.profile.EventRule;
import congvu.producers.importing.profile.Profile;
import congvu.producers.importing.profile.SkipRule;
import congvu.producers.importing.row.ColumnSlots;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds out which columns a profile needs. */
public final class ColumnPlan {

    private final List<String> names = new ArrayList<>();

    private ColumnPlan() {}

    /** A slot for every column that any rule of the profile looks at. */
    public static ColumnSlots of(Profile profile) {
        ColumnPlan plan = new ColumnPlan();
        plan.values(profile.fields().values());
        profile.perCase().forEach(plan::event);
        ActivityRule perEvent = profile.perEvent();
        if (perEvent != null) {
            plan.values(List.of(perEvent.activity(), perEvent.occurredAt()));
            plan.values(perEvent.fields().values());
        }
        if (profile.eventId() instanceof EventIdRule.Column column) {
            plan.values(List.of(column.value()));
        }
        profile.skips().stream().map(SkipRule::conditions).forEach(plan::conditions);
        return new ColumnSlots(plan.names);
    }

    private void event(EventRule rule) {
        values(List.of(rule.occurredAt()));
        values(rule.fields().values());
        conditions(rule.conditions());
    }

    private void values(Collection<ColumnValue> values) {
        values.forEach(value -> names.addAll(value.columns()));
    }

    private void conditions(List<Condition> conditions) {
        conditions.forEach(condition -> names.add(condition.column()));
    }
}
