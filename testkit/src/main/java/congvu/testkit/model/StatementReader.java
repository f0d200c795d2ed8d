package congvu.testkit.model;

import congvu.schemas.event.CaseComplexity;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.FeedbackKind;
import congvu.schemas.event.TaskEvent;
import congvu.schemas.event.TaskEventType;
import congvu.schemas.result.ObligationFamily;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Reads the events of every input topic into the words of the model. */
final class StatementReader {

    private StatementReader() {}

    static Statement read(SpecificRecord event) {
        return switch (event) {
            case DossierEvent dossier -> ofDossier(dossier);
            case TaskEvent task -> ofTask(task);
            case FeedbackEvent feedback -> ofCase(feedback);
            default ->
                throw new IllegalArgumentException("Expected an event of a dossier, a task or a case, but found a "
                        + event.getSchema().getName() + ".");
        };
    }

    private static Statement ofDossier(DossierEvent event) {
        return new Statement(
                ObligationFamily.DOSSIER,
                event.getDossierId(),
                happeningOf(event.getType()),
                DossierEventType.getClassSchema().getEnumOrdinal(event.getType().name()),
                event.getSource(),
                event.getEventId(),
                event.getOccurredAt(),
                event.getUnitId(),
                event.getProcedureId(),
                null,
                event.getAppointmentAt(),
                event.getStepId(),
                event.getStepDueAt(),
                event.getReasonCode(),
                null,
                event.getCorrectsEventId(),
                event.getCorrectedOccurredAt(),
                event.getVoidsCorrected());
    }

    private static Statement ofTask(TaskEvent event) {
        return new Statement(
                ObligationFamily.TASK,
                event.getTaskId(),
                happeningOf(event.getType()),
                TaskEventType.getClassSchema().getEnumOrdinal(event.getType().name()),
                event.getSource(),
                event.getEventId(),
                event.getOccurredAt(),
                event.getUnitId(),
                event.getDutyId(),
                null,
                event.getDueAt(),
                null,
                null,
                event.getReasonCode(),
                event.getProgressPermille(),
                event.getCorrectsEventId(),
                event.getCorrectedOccurredAt(),
                event.getVoidsCorrected());
    }

    private static Statement ofCase(FeedbackEvent event) {
        ObligationFamily family = familyOf(event.getKind());
        Happening happening = happeningOf(event.getType(), family);
        CaseTraits traits = traitsOf(event, family, happening);
        return new Statement(
                family,
                event.getCaseId(),
                happening,
                rankOf(event.getType(), happening),
                event.getSource(),
                event.getEventId(),
                event.getOccurredAt(),
                event.getUnitId(),
                traits == null ? null : traits.procedureId(),
                traits,
                event.getAppointmentAt(),
                null,
                null,
                event.getReasonCode(),
                null,
                event.getCorrectsEventId(),
                event.getCorrectedOccurredAt(),
                event.getVoidsCorrected());
    }

    /** What is no step of a case stands last among events of one instant. */
    private static int rankOf(FeedbackEventType type, Happening happening) {
        return happening == Happening.NOTHING
                ? Integer.MAX_VALUE
                : FeedbackEventType.getClassSchema().getEnumOrdinal(type.name());
    }

    private static @Nullable CaseTraits traitsOf(FeedbackEvent event, ObligationFamily family, Happening happening) {
        boolean tells = happening == Happening.SUBMITTED
                || happening == Happening.ACCEPTED
                || happening == Happening.COMPLEXITY_FOUND;
        if (!tells) {
            return null;
        }
        Integer instance = event.getInstance();
        CaseComplexity complexity = event.getComplexity();
        boolean isSecond = instance != null && instance > 1;
        return new CaseTraits(family, isSecond ? 2 : 1, event.getIsRemoteArea(), complexity);
    }

    private static ObligationFamily familyOf(FeedbackKind kind) {
        return switch (kind) {
            case PETITION -> ObligationFamily.PETITION;
            case COMPLAINT -> ObligationFamily.COMPLAINT;
            case DENUNCIATION -> ObligationFamily.DENUNCIATION;
            case RATING, UNKNOWN ->
                throw new IllegalArgumentException("Expected feedback with a limit, but found a " + kind + ".");
        };
    }

    private static Happening happeningOf(DossierEventType type) {
        return switch (type) {
            case SYNCED, UNKNOWN -> Happening.NOTHING;
            default -> Happening.valueOf(type.name());
        };
    }

    private static Happening happeningOf(TaskEventType type) {
        return switch (type) {
            case ASSIGNED -> Happening.ACCEPTED;
            case CANCELLED -> Happening.STOPPED;
            case COMPLETED -> Happening.DECIDED;
            case OBJECTIVE_CAUSE_CONFIRMED -> Happening.CAUSE_CONFIRMED;
            case UNKNOWN -> Happening.NOTHING;
            default -> Happening.valueOf(type.name());
        };
    }

    /**
     * A petition's clock runs from its receipt, so that to take it up is no act of its own, and it knows no complexity; that of
     * a complaint or a denunciation runs from the decision to take it up.
     */
    private static Happening happeningOf(FeedbackEventType type, ObligationFamily family) {
        boolean isPetition = family == ObligationFamily.PETITION;
        return switch (type) {
            case RECEIVED -> isPetition ? Happening.ACCEPTED : Happening.SUBMITTED;
            case ACCEPTED -> isPetition ? Happening.NOTHING : Happening.ACCEPTED;
            case COMPLEXITY_DETERMINED -> isPetition ? Happening.NOTHING : Happening.COMPLEXITY_FOUND;
            case ANSWERED -> Happening.DECIDED;
            case PUBLISHED -> Happening.DELIVERED;
            case RATED, UNKNOWN -> Happening.NOTHING;
            default -> Happening.valueOf(type.name());
        };
    }
}
