package congvu.producers.importing.mapping;

import congvu.domain.attendance.AttendanceEventCheck;
import congvu.producers.importing.profile.EventField;
import congvu.producers.importing.profile.EventForm;
import congvu.producers.importing.profile.EventType;
import congvu.producers.importing.profile.ProfileTarget;
import congvu.producers.importing.row.RowReason;
import congvu.producers.importing.row.RowRefusal;
import congvu.schemas.event.FeedbackKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
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

    /** What can become of a rating; all else is of cases that somebody must answer. */
    private static final Set<String> OF_RATINGS = Set.of("RATED", "WITHDRAWN", "CORRECTED");

    private static final Duration LONGEST_SHIFT = Duration.ofHours(AttendanceEventCheck.MAX_SHIFT_HOURS);

    /** Refuses here what the processors would refuse later, so that the row can be named. */
    void requireSound(SpecificRecord event, EventType type) throws RowRefusal {
        for (EventField field : target.neededBy(type.name())) {
            if (isMissing(event.get(field.position()))) {
                throw new RowRefusal(RowReason.MISSING_VALUE, column(field));
            }
        }
        switch (target) {
            case FEEDBACK -> requireKind(event, type);
            case ATTENDANCE -> {
                requireSpans(event);
                requireLimits(event, type);
            }
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
    private void requireKind(SpecificRecord event, EventType type) throws RowRefusal {
        Object kind = value(event, "kind");
        if (isMissing(kind)) {
            throw new RowRefusal(RowReason.MISSING_VALUE, column("kind"));
        }
        if (kind == FeedbackKind.DENUNCIATION && value(event, "staffToken") != null) {
            throw new RowRefusal(RowReason.FIELD_NOT_ALLOWED, column("staffToken"));
        }
        boolean fits = kind == FeedbackKind.RATING
                ? OF_RATINGS.contains(type.name())
                : !type.name().equals("RATED");
        if (!fits) {
            throw new RowRefusal(RowReason.TYPE_NOT_OF_KIND, column("kind"));
        }
    }

    private void requireLimits(SpecificRecord event, EventType type) throws RowRefusal {
        if (value(event, "deviceIds") instanceof Collection<?> devices
                && devices.size() > AttendanceEventCheck.MAX_DEVICES) {
            throw new RowRefusal(RowReason.TOO_MANY_VALUES, column("deviceIds"));
        }
        if (type.name().equals("SHIFT_SET")
                && value(event, "fromAt") instanceof Instant from
                && value(event, "toAt") instanceof Instant to
                && from.plus(LONGEST_SHIFT).isBefore(to)) {
            throw new RowRefusal(RowReason.SPAN_TOO_LONG, column("toAt"));
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
