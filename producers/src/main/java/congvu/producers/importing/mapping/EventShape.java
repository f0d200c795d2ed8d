package congvu.producers.importing.mapping;

import congvu.producers.importing.profile.EventField;
import congvu.producers.importing.row.RowReason;
import congvu.producers.importing.row.RowRefusal;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import org.jspecify.annotations.Nullable;

/**
 * How one event is read from a row.
 *
 * @param occurredAt its time
 * @param fields everything else
 */
record EventShape(ValueReader occurredAt, FieldsReader fields) {

    /** Refuses here what {@link congvu.domain.dossier.EventCheck} would refuse later: fields that a type needs. */
    void requireFieldsOf(DossierEvent event) throws RowRefusal {
        if (event.getType() == DossierEventType.STEP_DONE) {
            require(EventField.STEP_ID, event.getStepId());
        }
        if (event.getType() == DossierEventType.ACCEPTED) {
            require(EventField.UNIT_ID, event.getUnitId());
        }
        if (event.getType() == DossierEventType.EXTENDED) {
            require(EventField.APPOINTMENT_AT, event.getAppointmentAt());
        }
        if (event.getType() == DossierEventType.CORRECTED) {
            require(EventField.CORRECTS_EVENT_ID, event.getCorrectsEventId());
        }
    }

    private void require(EventField field, @Nullable Object value) throws RowRefusal {
        if (value == null) {
            ValueReader reader = fields.reader(field);
            throw new RowRefusal(RowReason.MISSING_VALUE, reader == null ? field.key() : reader.column());
        }
    }
}
