package congvu.producers.importing.mapping;

import congvu.producers.importing.profile.ActivityRule;
import congvu.producers.importing.profile.ColumnValue;
import congvu.producers.importing.profile.Condition;
import congvu.producers.importing.profile.EventField;
import congvu.producers.importing.profile.EventRule;
import congvu.producers.importing.profile.EventType;
import congvu.producers.importing.profile.Profile;
import congvu.producers.importing.profile.ProfileTarget;
import congvu.producers.importing.profile.SkipRule;
import congvu.producers.importing.row.ColumnSlots;
import congvu.producers.importing.row.Row;
import congvu.producers.importing.row.RowReason;
import congvu.producers.importing.row.RowRefusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows into events as a profile says. A row is used whole or not at all, so that no case is half told.
 *
 * <p>Keeps count where event ids are ordinals: use one mapper for one file.
 */
public final class RowMapper {

    /** Name under which rows are counted that tell no event, because none of their times is filled in. */
    public static final String NO_EVENT = "no-event-in-row";

    /** Name under which rows are counted whose activity the profile ignores. */
    public static final String ACTIVITY_IGNORED = "activity-ignored";

    private final Profile profile;
    private final ColumnSlots slots;
    private final ValueCleaner cleaner;
    private final EventIds ids;
    private final List<EventShape> perCase;
    private final @Nullable EventShape perEvent;
    private final @Nullable ValueReader activity;

    public RowMapper(Profile profile, ColumnSlots slots) {
        this.profile = profile;
        this.slots = slots;
        this.cleaner = new ValueCleaner(profile.cleaning(), slots);
        this.ids = new EventIds(profile, slots);
        this.perCase = profile.perCase().stream().map(this::shape).toList();
        ActivityRule rule = profile.perEvent();
        this.perEvent = rule == null ? null : shape(rule.occurredAt().asRequired(), rule.fields());
        this.activity = rule == null ? null : reader(rule.activity().asRequired());
    }

    /** The events that a whole case tells. */
    public RowOutcome caseRow(Row row) throws RowRefusal {
        cleaner.clean(row);
        String skipped = skipReason(row);
        if (skipped != null) {
            return new RowOutcome.Skipped(skipped);
        }
        List<MadeEvent> events = new ArrayList<>();
        for (int i = 0; i < perCase.size(); i++) {
            EventRule rule = profile.perCase().get(i);
            MadeEvent event = allHold(rule.conditions(), row) ? event(rule.type(), perCase.get(i), row) : null;
            if (event != null) {
                events.add(event);
            }
        }
        return events.isEmpty() ? new RowOutcome.Skipped(NO_EVENT) : new RowOutcome.Made(withIds(events, row));
    }

    /** The event that a single row tells. */
    public RowOutcome eventRow(Row row) throws RowRefusal {
        ActivityRule rule = profile.perEvent();
        if (rule == null || perEvent == null || activity == null) {
            throw new IllegalStateException("Expected no single events for profile " + profile.name() + ".");
        }
        cleaner.clean(row);
        String skipped = skipReason(row);
        if (skipped != null) {
            return new RowOutcome.Skipped(skipped);
        }
        String name = activity.text(row);
        EventType type = name == null ? null : rule.types().get(name);
        if (type == null) {
            if (rule.ignored().contains(name) || rule.others() == ActivityRule.Others.SKIP) {
                return new RowOutcome.Skipped(ACTIVITY_IGNORED);
            }
            throw activity.refusal(RowReason.UNKNOWN_ACTIVITY);
        }
        MadeEvent event = event(type, perEvent, row);
        return event == null ? new RowOutcome.Skipped(NO_EVENT) : new RowOutcome.Made(withIds(List.of(event), row));
    }

    private List<MadeEvent> withIds(List<MadeEvent> events, Row row) throws RowRefusal {
        for (MadeEvent made : events) {
            profile.target().form().name(made.event(), ids.idOf(made, row));
        }
        return events;
    }

    private @Nullable MadeEvent event(EventType type, EventShape shape, Row row) throws RowRefusal {
        Instant occurredAt = shape.occurredAt().time(row);
        if (occurredAt == null) {
            return null;
        }
        ProfileTarget target = profile.target();
        SpecificRecord event = target.newEvent();
        target.form().begin(event, profile.source(), type, occurredAt);
        shape.fields().fill(event, type, row);
        shape.requireSound(event, type);
        String key = Objects.requireNonNull(event.get(target.keyField().position()), "key")
                .toString();
        return new MadeEvent(event, key, type, occurredAt);
    }

    private @Nullable String skipReason(Row row) {
        for (SkipRule skip : profile.skips()) {
            if (allHold(skip.conditions(), row)) {
                return skip.reason();
            }
        }
        return null;
    }

    private boolean allHold(List<Condition> conditions, Row row) {
        for (Condition condition : conditions) {
            if (!condition.holds(row.values()[slots.slot(condition.column())])) {
                return false;
            }
        }
        return true;
    }

    private EventShape shape(EventRule rule) {
        return shape(rule.occurredAt(), rule.fields());
    }

    private EventShape shape(ColumnValue occurredAt, Map<EventField, ColumnValue> own) {
        Map<EventField, ColumnValue> fields = new LinkedHashMap<>();
        fields.putAll(profile.fields());
        fields.putAll(own);
        fields.computeIfPresent(profile.target().keyField(), (field, value) -> value.asRequired());
        return new EventShape(
                profile.target(),
                reader(occurredAt),
                new FieldsReader(fields, slots, profile.times(), profile.tokens()));
    }

    private ValueReader reader(ColumnValue value) {
        return new ValueReader(value, slots, profile.times(), profile.tokens());
    }
}
