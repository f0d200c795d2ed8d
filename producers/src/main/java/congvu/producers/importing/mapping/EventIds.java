package congvu.producers.importing.mapping;

import congvu.domain.dossier.EventCheck;
import congvu.producers.fingerprint.Fingerprint;
import congvu.producers.importing.profile.EventIdRule;
import congvu.producers.importing.profile.TimeReading;
import congvu.producers.importing.row.ColumnSlots;
import congvu.producers.importing.row.Row;
import congvu.producers.importing.row.RowReason;
import congvu.producers.importing.row.RowRefusal;
import congvu.schemas.event.DossierEvent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives events their ids, the same in every import of a file. */
final class EventIds {

    private final EventIdRule rule;
    private final @Nullable ValueReader column;
    private final Map<String, Integer> ordinals = new HashMap<>();

    EventIds(EventIdRule rule, ColumnSlots slots, TimeReading times) {
        this.rule = rule;
        this.column = rule instanceof EventIdRule.Column own
                ? new ValueReader(own.value().asRequired(), slots, times)
                : null;
    }

    String idOf(DossierEvent event, Row row) throws RowRefusal {
        String id = switch (rule) {
            case EventIdRule.Content content ->
                stem(event) + "/" + event.getOccurredAt().toEpochMilli();
            case EventIdRule.Ordinal ordinal -> stem(event) + "/" + ordinals.merge(stem(event), 1, Integer::sum);
            case EventIdRule.Column own -> fromColumn(row);
        };
        // A long dossier id leaves no room for the rest; its hash is as good an identity.
        return id.length() <= EventCheck.MAX_ID_CHARS ? id : Fingerprint.of(id);
    }

    private String fromColumn(Row row) throws RowRefusal {
        String id = column == null ? null : FieldsReader.id(column, row);
        if (id == null) {
            throw new RowRefusal(RowReason.MISSING_VALUE, null);
        }
        return id;
    }

    private static String stem(DossierEvent event) {
        String stem = event.getDossierId() + "/" + event.getType();
        return event.getStepId() == null ? stem : stem + "/" + event.getStepId();
    }
}
