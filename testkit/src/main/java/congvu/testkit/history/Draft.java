package congvu.testkit.history;

import congvu.schemas.AvroSafety;
import congvu.schemas.event.CaseComplexity;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.FeedbackKind;
import congvu.schemas.event.TaskEvent;
import congvu.schemas.event.TaskEventType;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** An event while it is invented, whatever its topic; what a topic has no field for is left out of its record. */
final class Draft {

    static {
        AvroSafety.install();
    }

    final String id;
    final String eventId;
    final String source;
    final String type;
    final Instant occurredAt;

    @Nullable
    String unitId;

    @Nullable
    String procedureId;

    @Nullable
    Instant appointmentAt;

    @Nullable
    String stepId;

    @Nullable
    Instant stepDueAt;

    @Nullable
    String reasonCode;

    @Nullable
    Integer progressPermille;

    CaseComplexity complexity = CaseComplexity.UNKNOWN;

    @Nullable
    Integer instance;

    boolean isRemoteArea;

    @Nullable
    String correctsEventId;

    @Nullable
    Instant correctedOccurredAt;

    boolean voidsCorrected;

    Draft(String id, String eventId, String source, String type, Instant occurredAt) {
        this.id = id;
        this.eventId = eventId;
        this.source = source;
        this.type = type;
        this.occurredAt = occurredAt;
    }

    SpecificRecord asDossier() {
        return DossierEvent.newBuilder()
                .setEventId(eventId)
                .setSource(source)
                .setDossierId(id)
                .setOccurredAt(occurredAt)
                .setType(DossierEventType.valueOf(type))
                .setUnitId(unitId)
                .setProcedureId(procedureId)
                .setAppointmentAt(appointmentAt)
                .setStepId(stepId)
                .setStepDueAt(stepDueAt)
                .setReasonCode(reasonCode)
                .setCorrectsEventId(correctsEventId)
                .setCorrectedOccurredAt(correctedOccurredAt)
                .setVoidsCorrected(voidsCorrected)
                .build();
    }

    SpecificRecord asTask() {
        return TaskEvent.newBuilder()
                .setEventId(eventId)
                .setSource(source)
                .setTaskId(id)
                .setOccurredAt(occurredAt)
                .setType(TaskEventType.valueOf(type))
                .setUnitId(unitId)
                .setDutyId(procedureId)
                .setDueAt(appointmentAt)
                .setReasonCode(reasonCode)
                .setProgressPermille(progressPermille)
                .setCorrectsEventId(correctsEventId)
                .setCorrectedOccurredAt(correctedOccurredAt)
                .setVoidsCorrected(voidsCorrected)
                .build();
    }

    SpecificRecord asCase(FeedbackKind kind) {
        return FeedbackEvent.newBuilder()
                .setEventId(eventId)
                .setSource(source)
                .setCaseId(id)
                .setOccurredAt(occurredAt)
                .setType(FeedbackEventType.valueOf(type))
                .setKind(kind)
                .setUnitId(unitId)
                .setComplexity(complexity)
                .setInstance(instance)
                .setIsRemoteArea(isRemoteArea)
                .setAppointmentAt(appointmentAt)
                .setReasonCode(reasonCode)
                .setCorrectsEventId(correctsEventId)
                .setCorrectedOccurredAt(correctedOccurredAt)
                .setVoidsCorrected(voidsCorrected)
                .build();
    }
}
