package congvu.domain.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether an event has what its type needs. Everything that passes can be folded without an error. */
public final class EventCheck {
    /** Longest id of any kind, in characters. */
    public static final int MAX_ID_CHARS = 200;

    /** Longest journal of one dossier, in events. */
    public static final int MAX_JOURNAL_EVENTS = 2_000;

    private static final long EARLIEST = Instant.parse("1990-01-02T00:00:00Z").toEpochMilli();
    private static final long LATEST = Instant.parse("2059-12-31T00:00:00Z").toEpochMilli();

    private EventCheck() {}

    /** Null when the event may enter. */
    public static @Nullable EventRefusal refusalOf(JournalEntry event) {
        EventRefusal refusal = refusedId(event);
        refusal = refusal == null ? refusedTime(event) : refusal;
        return refusal == null ? missingField(event) : refusal;
    }

    private static @Nullable EventRefusal refusedId(JournalEntry event) {
        EventRefusal refusal = checkId("eventId", event.eventId());
        refusal = refusal == null ? checkId("source", event.source()) : refusal;
        refusal = refusal == null ? checkOptional("unitId", event.unitId()) : refusal;
        refusal = refusal == null ? checkOptional("procedureId", event.procedureId()) : refusal;
        refusal = refusal == null ? checkOptional("reasonCode", event.reasonCode()) : refusal;
        return refusal == null ? checkOptional("stepId", event.stepId()) : refusal;
    }

    private static @Nullable EventRefusal refusedTime(JournalEntry event) {
        Correction correction = event.correction();
        if (isOutside(event.occurredAt())) {
            return outside("occurredAt");
        }
        if (event.appointmentAt() != JournalEntry.NONE && isOutside(event.appointmentAt())) {
            return outside("appointmentAt");
        }
        if (event.stepDueAt() != JournalEntry.NONE && isOutside(event.stepDueAt())) {
            return outside("stepDueAt");
        }
        boolean isCorrectedOutside = correction != null
                && correction.occurredAt() != JournalEntry.NONE
                && isOutside(correction.occurredAt());
        return isCorrectedOutside ? outside("correctedOccurredAt") : null;
    }

    private static @Nullable EventRefusal missingField(JournalEntry event) {
        return switch (event.type()) {
            case ACCEPTED -> event.unitId() == null ? missing("unitId") : null;
            case EXTENDED -> event.appointmentAt() == JournalEntry.NONE ? missing("appointmentAt") : null;
            case STEP_DONE -> event.stepId() == null ? missing("stepId") : null;
            case CORRECTED -> event.correction() == null ? missing("correctsEventId") : null;
            case SUBMITTED, REFUSED, TRANSFERRED, SUPPLEMENT_REQUESTED, SUPPLEMENT_RECEIVED -> null;
            case FINANCIAL_OBLIGATION_SET, FINANCIAL_OBLIGATION_PAID, SUSPENDED, RESUMED -> null;
            case STOPPED, WITHDRAWN, DECIDED, DELIVERED, REOPENED, SYNCED -> null;
        };
    }

    private static @Nullable EventRefusal checkId(String field, String id) {
        return id.isEmpty() ? missing(field) : checkOptional(field, id);
    }

    private static @Nullable EventRefusal checkOptional(String field, @Nullable String id) {
        return id != null && id.length() > MAX_ID_CHARS
                ? new EventRefusal(EventRefusal.Reason.ID_TOO_LONG, field)
                : null;
    }

    /** Whether no event, deadline or tick can be at this instant, in epoch milliseconds: before 1990 or after 2059. */
    public static boolean isOutside(long epochMillis) {
        return epochMillis < EARLIEST || epochMillis > LATEST;
    }

    private static EventRefusal outside(String field) {
        return new EventRefusal(EventRefusal.Reason.TIME_OUT_OF_RANGE, field);
    }

    private static EventRefusal missing(String field) {
        return new EventRefusal(EventRefusal.Reason.MISSING_FIELD, field);
    }
}
