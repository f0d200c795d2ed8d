package congvu.domain.dossier;

import congvu.domain.reference.IdRule;
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

    private static final int MOST_PERMILLE = 1_000;

    /** Events of dossiers. */
    public static final EventCheck OF_DOSSIERS = new EventCheck("dossierId", "procedureId", "appointmentAt", false);

    /** Events of assigned tasks. */
    public static final EventCheck OF_TASKS = new EventCheck("taskId", "dutyId", "dueAt", false);

    /** Events of petitions, complaints and denunciations: somebody must answer for them from the day they come in. */
    public static final EventCheck OF_FEEDBACK = new EventCheck("caseId", "kind", "appointmentAt", true);

    private final String idField;
    private final String procedureField;
    private final String appointmentField;
    private final boolean needsUnitWhenSubmitted;

    private EventCheck(String idField, String procedureField, String appointmentField, boolean needsUnitWhenSubmitted) {
        this.idField = idField;
        this.procedureField = procedureField;
        this.appointmentField = appointmentField;
        this.needsUnitWhenSubmitted = needsUnitWhenSubmitted;
    }

    /** Null when the event may enter the journal of this dossier. */
    public static @Nullable EventRefusal refusalOf(String dossierId, JournalEntry event) {
        return OF_DOSSIERS.check(dossierId, event);
    }

    /** Null when the event may enter the journal of the thing with this id. */
    public @Nullable EventRefusal check(String id, JournalEntry event) {
        EventRefusal refusal = refusedDossier(id);
        refusal = refusal == null ? refusedId(event) : refusal;
        refusal = refusal == null ? refusedTime(event) : refusal;
        return refusal == null ? missingField(event) : refusal;
    }

    private @Nullable EventRefusal refusedDossier(String id) {
        EventRefusal refusal = checkId(idField, id);
        return refusal == null && !IdRule.isUsableForDossier(id) ? unusable(idField) : refusal;
    }

    private @Nullable EventRefusal refusedId(JournalEntry event) {
        Correction correction = event.correction();
        String target = correction == null ? null : correction.targetEventId();
        EventRefusal refusal = checkId("eventId", event.eventId());
        refusal = refusal == null ? checkId("source", event.source()) : refusal;
        refusal = refusal == null ? checkUnit(event.unitId()) : refusal;
        refusal = refusal == null ? checkOptional(procedureField, event.procedureId()) : refusal;
        refusal = refusal == null ? checkOptional("dossierId", event.aboutId()) : refusal;
        refusal = refusal == null ? checkCode("reasonCode", event.reasonCode()) : refusal;
        refusal = refusal == null ? checkOptional("correctsEventId", target) : refusal;
        return refusal == null ? checkOptional("stepId", event.stepId()) : refusal;
    }

    private @Nullable EventRefusal refusedTime(JournalEntry event) {
        Correction correction = event.correction();
        if (isOutside(event.occurredAt())) {
            return outside("occurredAt");
        }
        if (event.appointmentAt() != JournalEntry.NONE && isOutside(event.appointmentAt())) {
            return outside(appointmentField);
        }
        if (event.stepDueAt() != JournalEntry.NONE && isOutside(event.stepDueAt())) {
            return outside("stepDueAt");
        }
        boolean isCorrectedOutside = correction != null
                && correction.occurredAt() != JournalEntry.NONE
                && isOutside(correction.occurredAt());
        return isCorrectedOutside ? outside("correctedOccurredAt") : null;
    }

    private @Nullable EventRefusal missingField(JournalEntry event) {
        return switch (event.type()) {
            case ACCEPTED -> event.unitId() == null ? missing("unitId") : null;
            case EXTENDED -> event.appointmentAt() == JournalEntry.NONE ? missing(appointmentField) : null;
            case STEP_DONE -> event.stepId() == null ? missing("stepId") : null;
            case CORRECTED -> event.correction() == null ? missing("correctsEventId") : null;
            case SUBMITTED -> needsUnitWhenSubmitted && event.unitId() == null ? missing("unitId") : null;
            case PROGRESSED -> refusedProgress(event.amount());
            case TERM_CHANGED -> event.procedureId() == null ? missing("complexity") : null;
            case REFUSED, TRANSFERRED, SUPPLEMENT_REQUESTED, SUPPLEMENT_RECEIVED -> null;
            case NOTIFIED, CAUSE_CONFIRMED, LIKED, DISLIKED, RERAISED -> null;
            case FINANCIAL_OBLIGATION_SET, FINANCIAL_OBLIGATION_PAID, SUSPENDED, RESUMED -> null;
            case STOPPED, WITHDRAWN, DECIDED, DELIVERED, REOPENED, SYNCED -> null;
        };
    }

    private static @Nullable EventRefusal refusedProgress(int permille) {
        if (permille == JournalEntry.NO_AMOUNT) {
            return missing("progressPermille");
        }
        boolean isOutside = permille < 0 || permille > MOST_PERMILLE;
        return isOutside ? new EventRefusal(EventRefusal.Reason.VALUE_OUT_OF_RANGE, "progressPermille") : null;
    }

    private static @Nullable EventRefusal checkId(String field, String id) {
        return id.isEmpty() ? missing(field) : checkOptional(field, id);
    }

    private static @Nullable EventRefusal checkUnit(@Nullable String id) {
        EventRefusal refusal = checkOptional("unitId", id);
        return refusal == null && id != null && !IdRule.isUsableForUnit(id) ? unusable("unitId") : refusal;
    }

    private static @Nullable EventRefusal checkOptional(String field, @Nullable String id) {
        EventRefusal refusal = checkLength(field, id);
        return refusal == null && id != null && !IdRule.isUsable(id) ? unusable(field) : refusal;
    }

    private static @Nullable EventRefusal checkCode(String field, @Nullable String code) {
        EventRefusal refusal = checkLength(field, code);
        return refusal == null && code != null && !IdRule.isCode(code) ? unusable(field) : refusal;
    }

    private static @Nullable EventRefusal checkLength(String field, @Nullable String text) {
        return text != null && text.length() > MAX_ID_CHARS
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

    private static EventRefusal unusable(String field) {
        return new EventRefusal(EventRefusal.Reason.UNUSABLE_ID, field);
    }

    private static EventRefusal missing(String field) {
        return new EventRefusal(EventRefusal.Reason.MISSING_FIELD, field);
    }
}
