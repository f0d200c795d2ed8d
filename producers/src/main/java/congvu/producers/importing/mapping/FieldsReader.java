package congvu.producers.importing.mapping;

import congvu.domain.dossier.EventCheck;
import congvu.producers.importing.profile.ColumnValue;
import congvu.producers.importing.profile.EventField;
import congvu.producers.importing.profile.TimeReading;
import congvu.producers.importing.row.ColumnSlots;
import congvu.producers.importing.row.Row;
import congvu.producers.importing.row.RowReason;
import congvu.producers.importing.row.RowRefusal;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.OnlinePayment;
import congvu.schemas.event.SubmissionChannel;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills the fields of an event from a row. */
final class FieldsReader {

    private static final int HIGHEST_STATUS_CODE = 9_999;

    private final Map<EventField, ValueReader> readers = new EnumMap<>(EventField.class);

    FieldsReader(Map<EventField, ColumnValue> fields, ColumnSlots slots, TimeReading times) {
        fields.forEach((field, value) -> readers.put(field, new ValueReader(value, slots, times)));
    }

    /** The reader of a field, or null when no rule fills it. */
    @Nullable
    ValueReader reader(EventField field) {
        return readers.get(field);
    }

    /** Fills every field that applies to the type of the event. */
    void fill(DossierEvent event, Row row) throws RowRefusal {
        for (Map.Entry<EventField, ValueReader> entry : readers.entrySet()) {
            if (entry.getValue().appliesTo(event.getType())) {
                fill(event, entry.getKey(), entry.getValue(), row);
            }
        }
    }

    private static void fill(DossierEvent event, EventField field, ValueReader reader, Row row) throws RowRefusal {
        switch (field.kind()) {
            case TEXT -> fillText(event, field, id(reader, row));
            case TIME -> fillTime(event, field, reader, row);
            case FLAG -> fillFlag(event, field, reader.flag(row));
            case NUMBER -> fillNumber(event, field, reader, row);
            case CONSTANT -> fillConstant(event, field, reader, row);
        }
    }

    /** A text that is fit to be an id: neither too long nor with line ends in it. */
    static @Nullable String id(ValueReader reader, Row row) throws RowRefusal {
        String text = reader.text(row);
        if (text == null) {
            return null;
        }
        if (text.length() > EventCheck.MAX_ID_CHARS) {
            throw reader.refusal(RowReason.ID_TOO_LONG);
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw reader.refusal(RowReason.CONTROL_CHARACTER);
        }
        return text;
    }

    private static void fillText(DossierEvent event, EventField field, @Nullable String text) {
        switch (field) {
            case DOSSIER_ID -> event.setDossierId(text);
            case UNIT_ID -> event.setUnitId(text);
            case PROCEDURE_ID -> event.setProcedureId(text);
            case STEP_ID -> event.setStepId(text);
            case CORRECTS_EVENT_ID -> event.setCorrectsEventId(text);
            case REASON_CODE -> event.setReasonCode(text);
            case HANDLER_TOKEN -> event.setHandlerToken(text);
            case RECEIVING_UNIT_ID -> event.setReceivingUnitId(text);
            case SUPPORTING_UNIT_ID -> event.setSupportingUnitId(text);
            case PROCEDURE_VERSION -> event.setProcedureVersion(text);
            default -> throw unplanned(field);
        }
    }

    private static void fillTime(DossierEvent event, EventField field, ValueReader reader, Row row) throws RowRefusal {
        switch (field) {
            case APPOINTMENT_AT -> event.setAppointmentAt(reader.time(row));
            case STEP_DUE_AT -> event.setStepDueAt(reader.time(row));
            case CORRECTED_OCCURRED_AT -> event.setCorrectedOccurredAt(reader.time(row));
            default -> throw unplanned(field);
        }
    }

    private static void fillFlag(DossierEvent event, EventField field, @Nullable Boolean flag) {
        switch (field) {
            case VOIDS_CORRECTED -> event.setVoidsCorrected(Boolean.TRUE.equals(flag));
            case INPUT_DIGITISED -> event.setInputDigitised(flag);
            case DATA_REUSED -> event.setDataReused(flag);
            case RESULT_DIGITISED -> event.setResultDigitised(flag);
            case IDENTITY_VERIFIED -> event.setIdentityVerified(flag);
            default -> throw unplanned(field);
        }
    }

    private static void fillNumber(DossierEvent event, EventField field, ValueReader reader, Row row)
            throws RowRefusal {
        switch (field) {
            case STATUS_CODE -> {
                Long code = reader.number(row, 0, HIGHEST_STATUS_CODE);
                event.setStatusCode(code == null ? null : Math.toIntExact(code));
            }
            case FEE_VND -> event.setFeeVnd(reader.number(row, 0, Long.MAX_VALUE));
            default -> throw unplanned(field);
        }
    }

    private static void fillConstant(DossierEvent event, EventField field, ValueReader reader, Row row)
            throws RowRefusal {
        switch (field) {
            case CHANNEL -> {
                SubmissionChannel channel = reader.constant(row, SubmissionChannel.class);
                event.setChannel(channel == null ? SubmissionChannel.UNKNOWN : channel);
            }
            case ONLINE_PAYMENT -> {
                OnlinePayment payment = reader.constant(row, OnlinePayment.class);
                event.setOnlinePayment(payment == null ? OnlinePayment.UNKNOWN : payment);
            }
            default -> throw unplanned(field);
        }
    }

    private static IllegalStateException unplanned(EventField field) {
        return new IllegalStateException("Expected to fill " + field.key() + ", but its kind is another.");
    }
}
