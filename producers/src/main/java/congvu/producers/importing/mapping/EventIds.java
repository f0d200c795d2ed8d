package congvu.producers.importing.mapping;

import congvu.domain.dossier.EventCheck;
import congvu.producers.fingerprint.Fingerprint;
import congvu.producers.importing.profile.EventField;
import congvu.producers.importing.profile.EventIdRule;
import congvu.producers.importing.profile.EventType;
import congvu.producers.importing.profile.Profile;
import congvu.producers.importing.profile.ProfileTarget;
import congvu.producers.importing.row.ColumnSlots;
import congvu.producers.importing.row.Row;
import congvu.producers.importing.row.RowReason;
import congvu.producers.importing.row.RowRefusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives events their ids, the same in every import of a file. */
final class EventIds {

    private final EventIdRule rule;
    private final ProfileTarget target;
    private final Map<EventType, List<EventField>> distinguishing = new HashMap<>();
    private final @Nullable ValueReader column;
    private final Map<String, Integer> ordinals = new HashMap<>();

    EventIds(Profile profile, ColumnSlots slots) {
        this.rule = profile.eventId();
        this.target = profile.target();
        this.column = rule instanceof EventIdRule.Column own
                ? new ValueReader(own.value().asRequired(), slots, profile.times(), profile.tokens())
                : null;
    }

    String idOf(MadeEvent made, Row row) throws RowRefusal {
        String id = switch (rule) {
            case EventIdRule.Content content ->
                stem(made) + "/" + made.occurredAt().toEpochMilli();
            case EventIdRule.Ordinal ordinal -> stem(made) + "/" + ordinals.merge(stem(made), 1, Integer::sum);
            case EventIdRule.Column own -> fromColumn(row);
        };
        // A long key leaves no room for the rest; its hash is as good an identity.
        return id.length() <= EventCheck.MAX_ID_CHARS ? id : Fingerprint.of(id);
    }

    private String fromColumn(Row row) throws RowRefusal {
        String id = column == null ? null : FieldsReader.text(TextRule.ID, column, row);
        if (id == null) {
            throw new RowRefusal(RowReason.MISSING_VALUE, null);
        }
        return id;
    }

    private String stem(MadeEvent made) {
        StringBuilder stem =
                new StringBuilder(made.key()).append('/').append(made.type().name());
        for (EventField field : distinguishing.computeIfAbsent(made.type(), target::distinguishing)) {
            Object value = made.event().get(field.position());
            if (value != null) {
                stem.append('/').append(value);
            }
        }
        return stem.toString();
    }
}
