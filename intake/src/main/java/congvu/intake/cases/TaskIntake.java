package congvu.intake.cases;

import congvu.domain.dossier.Correction;
import congvu.domain.dossier.DossierEventType;
import congvu.domain.dossier.EventCheck;
import congvu.domain.dossier.EventRefusal;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.obligation.ObligationFamily;
import congvu.schemas.event.TaskEvent;
import congvu.schemas.event.TaskEventType;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.wire.RecordDecoder;
import congvu.schemas.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Events of assigned tasks. A task that is assigned is a file that is accepted; one that is completed is decided. */
public final class TaskIntake implements EventIntake {
    private final RecordDecoder<TaskEvent> decoder;

    public TaskIntake(RecordDecoder<TaskEvent> decoder) {
        this.decoder = decoder;
    }

    @Override
    public Intake take(byte @Nullable [] key, byte @Nullable [] value, long offset) {
        Intake.Refused atTheDoor = Door.refused(key, value, "taskId");
        if (atTheDoor != null || key == null || value == null) {
            return atTheDoor == null ? new Intake.Refused(RefusalReason.BAD_FRAME, null) : atTheDoor;
        }
        TaskEvent event;
        try {
            event = decoder.decode(value);
        } catch (WireException e) {
            return new Intake.Refused(e.reason(), e.field());
        }
        if (!Arrays.equals(key, event.getTaskId().getBytes(StandardCharsets.UTF_8))) {
            return new Intake.Refused(RefusalReason.KEY_MISMATCH, "taskId");
        }
        DossierEventType type = typeOf(event.getType());
        if (type == null) {
            return new Intake.Refused(RefusalReason.UNKNOWN_TYPE, "type");
        }
        JournalEntry entry = entry(event, type, offset);
        EventRefusal refusal = EventCheck.OF_TASKS.check(event.getTaskId(), entry);
        return refusal == null ? new Intake.Event(ObligationFamily.TASK, entry) : Door.refused(refusal);
    }

    private static JournalEntry entry(TaskEvent event, DossierEventType type, long offset) {
        Integer progress = event.getProgressPermille();
        boolean isProgress = type == DossierEventType.PROGRESSED && progress != null;
        return new JournalEntry(
                event.getEventId(),
                event.getSource(),
                type,
                event.getOccurredAt().toEpochMilli(),
                event.getUnitId(),
                event.getDutyId(),
                millis(event.getDueAt()),
                null,
                JournalEntry.NONE,
                event.getReasonCode(),
                isProgress ? progress : JournalEntry.NO_AMOUNT,
                type == DossierEventType.CORRECTED ? correction(event) : null,
                offset);
    }

    private static @Nullable Correction correction(TaskEvent event) {
        String target = event.getCorrectsEventId();
        return target == null
                ? null
                : new Correction(target, event.getVoidsCorrected(), millis(event.getCorrectedOccurredAt()));
    }

    private static long millis(@Nullable Instant instant) {
        return instant == null ? JournalEntry.NONE : instant.toEpochMilli();
    }

    private static @Nullable DossierEventType typeOf(TaskEventType type) {
        return switch (type) {
            case UNKNOWN -> null;
            case ASSIGNED -> DossierEventType.ACCEPTED;
            case TRANSFERRED -> DossierEventType.TRANSFERRED;
            case SUSPENDED -> DossierEventType.SUSPENDED;
            case RESUMED -> DossierEventType.RESUMED;
            case PROGRESSED -> DossierEventType.PROGRESSED;
            case EXTENDED -> DossierEventType.EXTENDED;
            case CANCELLED -> DossierEventType.STOPPED;
            case COMPLETED -> DossierEventType.DECIDED;
            case OBJECTIVE_CAUSE_CONFIRMED -> DossierEventType.CAUSE_CONFIRMED;
            case REOPENED -> DossierEventType.REOPENED;
            case CORRECTED -> DossierEventType.CORRECTED;
        };
    }
}
