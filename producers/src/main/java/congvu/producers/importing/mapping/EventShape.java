package congvu.producers.importing.mapping;

import congvu.producers.importing.profile.EventField;
import congvu.producers.importing.profile.EventForm;
import congvu.producers.importing.profile.EventType;
import congvu.producers.importing.profile.ProfileTarget;
import congvu.producers.importing.row.RowReason;
import congvu.producers.importing.row.RowRefusal;
import congvu.schemas.event.FeedbackKind;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * How one event is read from a row.
 *
 * @param target what it is about
 * @param occurredAt its time
 * @param fields everything else
 */
record EventShape(ProfileTarget target, ValueReader occurredAt, FieldsReader fields) {

    /** Refuses here what the processors would refuse later, so that the row can be named. */
    void requireSound(SpecificRecord event, EventType type) throws RowRefusal {
        for (EventField field : target.neededBy(type.name())) {
            if (isMissing(event.get(field.position()))) {
                throw new RowRefusal(RowReason.MISSING_VALUE, column(field));
            }
        }
        switch (target) {
            case FEEDBACK -> requireNoAccused(event);
            case ATTENDANCE -> requireSpans(event);
            case DOSSIERS, TASKS -> {
                // Nothing more can be wrong with these.
            }
        }
    }

    /** The first symbol of every enum of ours says that nothing is said. */
    private static boolean isMissing(@Nullable Object value) {
        return value == null
                || (value instanceof Enum<?> symbol && symbol.name().equals("UNKNOWN"));
    }

    /** The person that a denunciation is about is never told on the topic of feedback. */
    private void requireNoAccused(SpecificRecord event) throws RowRefusal {
        boolean isDenunciation = value(event, "kind") == FeedbackKind.DENUNCIATION;
        if (isDenunciation && value(event, "staffToken") != null) {
            throw new RowRefusal(RowReason.FIELD_NOT_ALLOWED, column("staffToken"));
        }
    }

    private void requireSpans(SpecificRecord event) throws RowRefusal {
        if (value(event, "fromAt") instanceof Instant from
                && value(event, "toAt") instanceof Instant to
                && !from.isBefore(to)) {
            throw new RowRefusal(RowReason.FROM_AFTER_TO, column("fromAt"));
        }
        if (value(event, "fromDay") instanceof LocalDate from
                && value(event, "toDay") instanceof LocalDate to
                && from.isAfter(to)) {
            throw new RowRefusal(RowReason.FROM_AFTER_TO, column("fromDay"));
        }
    }

    private @Nullable Object value(SpecificRecord event, String name) {
        EventField field = form().find(name);
        return field == null ? null : event.get(field.position());
    }

    private String column(String name) {
        EventField field = form().find(name);
        return field == null ? name : column(field);
    }

    private String column(EventField field) {
        ValueReader reader = fields.reader(field);
        return reader == null ? field.key() : reader.column();
    }

    private EventForm form() {
        return target.form();
    }
}
