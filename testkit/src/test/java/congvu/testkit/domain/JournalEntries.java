package congvu.testkit.domain;

import congvu.domain.dossier.Correction;
import congvu.domain.dossier.DossierEventType;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.dossier.LawfulProcedure;
import congvu.domain.obligation.ObligationFamily;
import congvu.schemas.event.CaseComplexity;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.TaskEvent;
import congvu.schemas.event.TaskEventType;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Events of every topic as the domain takes them, without the streams module: its own way in is judged with the topology. */
final class JournalEntries {

    private JournalEntries() {}

    static ObligationFamily familyOf(SpecificRecord record) {
        return switch (record) {
            case TaskEvent task -> ObligationFamily.TASK;
            case FeedbackEvent feedback ->
                ObligationFamily.valueOf(feedback.getKind().name());
            default -> ObligationFamily.DOSSIER;
        };
    }

    static JournalEntry of(SpecificRecord record) {
        return switch (record) {
            case TaskEvent task -> ofTask(task);
            case FeedbackEvent feedback -> ofCase(feedback);
            default -> ofDossier((DossierEvent) record);
        };
    }

    private static JournalEntry ofDossier(DossierEvent event) {
        return new JournalEntry(
                event.getEventId(),
                event.getSource(),
                DossierEventType.valueOf(event.getType().name()),
                event.getOccurredAt().toEpochMilli(),
                event.getUnitId(),
                event.getProcedureId(),
                millis(event.getAppointmentAt()),
                event.getStepId(),
                millis(event.getStepDueAt()),
                event.getReasonCode(),
                correction(event.getCorrectsEventId(), event.getVoidsCorrected(), event.getCorrectedOccurredAt()),
                0);
    }

    private static JournalEntry ofTask(TaskEvent event) {
        Integer progress = event.getProgressPermille();
        return new JournalEntry(
                event.getEventId(),
                event.getSource(),
                typeOf(event.getType()),
                event.getOccurredAt().toEpochMilli(),
                event.getUnitId(),
                event.getDutyId(),
                millis(event.getDueAt()),
                null,
                JournalEntry.NONE,
                event.getReasonCode(),
                progress == null ? JournalEntry.NO_AMOUNT : progress,
                correction(event.getCorrectsEventId(), event.getVoidsCorrected(), event.getCorrectedOccurredAt()),
                0);
    }

    private static JournalEntry ofCase(FeedbackEvent event) {
        DossierEventType type = typeOf(event.getType(), familyOf(event));
        return new JournalEntry(
                event.getEventId(),
                event.getSource(),
                type,
                event.getOccurredAt().toEpochMilli(),
                event.getUnitId(),
                limitsOf(event, type),
                millis(event.getAppointmentAt()),
                null,
                JournalEntry.NONE,
                event.getReasonCode(),
                correction(event.getCorrectsEventId(), event.getVoidsCorrected(), event.getCorrectedOccurredAt()),
                0);
    }

    private static @Nullable String limitsOf(FeedbackEvent event, DossierEventType type) {
        boolean tells = type == DossierEventType.SUBMITTED
                || type == DossierEventType.ACCEPTED
                || type == DossierEventType.TERM_CHANGED;
        Integer instance = event.getInstance();
        LawfulProcedure.Complexity complexity = event.getComplexity() == CaseComplexity.UNKNOWN
                ? LawfulProcedure.Complexity.ORDINARY
                : LawfulProcedure.Complexity.valueOf(event.getComplexity().name());
        return tells
                ? LawfulProcedure.of(
                        familyOf(event), complexity, instance == null ? 1 : instance, event.getIsRemoteArea())
                : null;
    }

    static DossierEventType typeOf(TaskEventType type) {
        return switch (type) {
            case ASSIGNED -> DossierEventType.ACCEPTED;
            case CANCELLED -> DossierEventType.STOPPED;
            case COMPLETED -> DossierEventType.DECIDED;
            case OBJECTIVE_CAUSE_CONFIRMED -> DossierEventType.CAUSE_CONFIRMED;
            default -> DossierEventType.valueOf(type.name());
        };
    }

    static DossierEventType typeOf(FeedbackEventType type, ObligationFamily family) {
        boolean isPetition = family == ObligationFamily.PETITION;
        return switch (type) {
            case RECEIVED -> isPetition ? DossierEventType.ACCEPTED : DossierEventType.SUBMITTED;
            case ACCEPTED -> isPetition ? DossierEventType.SYNCED : DossierEventType.ACCEPTED;
            case COMPLEXITY_DETERMINED -> isPetition ? DossierEventType.SYNCED : DossierEventType.TERM_CHANGED;
            case ANSWERED -> DossierEventType.DECIDED;
            case PUBLISHED -> DossierEventType.DELIVERED;
            default -> DossierEventType.valueOf(type.name());
        };
    }

    private static @Nullable Correction correction(@Nullable String target, boolean voids, @Nullable Instant at) {
        return target == null ? null : new Correction(target, voids, millis(at));
    }

    private static long millis(@Nullable Instant instant) {
        return instant == null ? JournalEntry.NONE : instant.toEpochMilli();
    }
}
