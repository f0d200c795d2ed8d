package congvu.testkit.model;

import congvu.schemas.result.ObligationFamily;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event of any input topic as its source stated it.
 *
 * @param id of the dossier, task or case
 * @param rank place of the type in the schema of its topic, which breaks ties between events of the same instant
 * @param traits what decides the limit of a case; {@code null} where the event says nothing of it
 * @param procedureId of a dossier the procedure, of a task the duty, of a case the limits that its traits name
 * @param appointmentAt of a task the date by which it is due
 * @param correctsEventId of a correction the event that it is about
 */
record Statement(
        ObligationFamily family,
        String id,
        Happening happening,
        int rank,
        String source,
        String eventId,
        Instant occurredAt,
        @Nullable String unitId,
        @Nullable String procedureId,
        @Nullable CaseTraits traits,
        @Nullable Instant appointmentAt,
        @Nullable String stepId,
        @Nullable Instant stepDueAt,
        @Nullable String reasonCode,
        @Nullable Integer progressPermille,
        @Nullable String correctsEventId,
        @Nullable Instant correctedOccurredAt,
        boolean voidsCorrected) {

    /** Under which id the whole of it is published: a bar tells tasks and cases from dossiers of the same number. */
    String obligationId() {
        return switch (family) {
            case DOSSIER -> id;
            case TASK -> "task|" + id;
            case PETITION, COMPLAINT, DENUNCIATION -> "case|" + id;
            case UNKNOWN -> throw new IllegalStateException("Expected a family, but found none of " + id + ".");
        };
    }
}
