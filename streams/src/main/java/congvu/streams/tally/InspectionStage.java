package congvu.streams.tally;

import congvu.domain.dossier.EventCheck;
import congvu.domain.tally.Tally;
import congvu.domain.tally.TallyEntry;
import congvu.domain.tally.TallyPolicy;
import congvu.schemas.event.CheckFinding;
import congvu.schemas.event.InspectionEvent;
import congvu.schemas.event.InspectionEventType;
import congvu.schemas.event.SubjectKind;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.wire.RecordDecoder;
import congvu.schemas.wire.WireException;
import congvu.streams.stage.InputFamily;
import congvu.streams.stage.Refusal;
import congvu.streams.stage.Stage;
import congvu.streams.stage.StageClock;
import congvu.streams.stage.StageContext;
import congvu.streams.store.LoggedHashStore;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Norms checked at inspections. A check of what is no norm, or of a norm that nobody can check, is refused. */
public final class InspectionStage implements Stage {
    /** Between a subject and a check of it; a character that no id has. */
    private static final char SEPARATOR = '\u001f';

    private final RecordDecoder<InspectionEvent> decoder;
    private final StageContext context;
    private final TallyStage checks;

    public InspectionStage(
            RecordDecoder<InspectionEvent> decoder, LoggedHashStore store, StageContext context, TallyPolicy policy) {
        this.decoder = decoder;
        this.context = context;
        this.checks = new TallyStage(
                InputFamily.INSPECTIONS, store, context, policy, journal -> Tally.ofCheck(journal, context.book()));
    }

    @Override
    public InputFamily family() {
        return InputFamily.INSPECTIONS;
    }

    @Override
    public void restore() {
        checks.restore();
    }

    @Override
    public @Nullable Refusal take(byte @Nullable [] key, byte @Nullable [] value, long offset) {
        if (key == null || StageClock.isReserved(key)) {
            return new Refusal(RefusalReason.MISSING_KEY, null);
        }
        if (value == null) {
            return new Refusal(RefusalReason.BAD_FRAME, null);
        }
        InspectionEvent event;
        try {
            event = decoder.decode(value);
        } catch (WireException e) {
            return new Refusal(e.reason(), e.field());
        }
        if (!Arrays.equals(key, event.getSubjectId().getBytes(StandardCharsets.UTF_8))) {
            return new Refusal(RefusalReason.KEY_MISMATCH, "subjectId");
        }
        Refusal refusal = refused(event);
        return refusal == null ? checks.take(keyOf(event), entry(event)) : refusal;
    }

    @Override
    public int fireDue(int limit) {
        return checks.fireDue(limit);
    }

    @Override
    public boolean mayBeDue() {
        return checks.mayBeDue();
    }

    @Override
    public void referenceIsNew() {
        // What was checked under a norm stays checked.
    }

    @Override
    public void recompute(int limit) {
        // See above.
    }

    @Override
    public int waiting() {
        return 0;
    }

    private @Nullable Refusal refused(InspectionEvent event) {
        Refusal refusal = TallyFields.refused("eventId", event.getEventId());
        refusal = refusal == null ? TallyFields.refused("source", event.getSource()) : refusal;
        refusal = refusal == null ? TallyFields.refused("subjectId", event.getSubjectId()) : refusal;
        refusal = refusal == null ? TallyFields.refused("checkId", event.getCheckId()) : refusal;
        if (refusal != null) {
            return refusal;
        }
        if (event.getType() == InspectionEventType.UNKNOWN) {
            return new Refusal(RefusalReason.UNKNOWN_TYPE, "type");
        }
        if (EventCheck.isOutside(event.getOccurredAt().toEpochMilli())) {
            return new Refusal(RefusalReason.TIME_OUT_OF_RANGE, "occurredAt");
        }
        return event.getType() == InspectionEventType.CHECKED ? refusedCheck(event) : null;
    }

    private @Nullable Refusal refusedCheck(InspectionEvent event) {
        String norm = event.getNormId();
        String unit = event.getUnitId();
        Refusal refusal = TallyFields.refusedUnit(unit == null ? "" : unit);
        if (refusal != null) {
            return refusal;
        }
        if (event.getSubjectKind() == SubjectKind.UNKNOWN) {
            return new Refusal(RefusalReason.UNKNOWN_TYPE, "subjectKind");
        }
        if (norm == null) {
            return new Refusal(RefusalReason.MISSING_FIELD, "normId");
        }
        if (event.getFinding() == CheckFinding.UNKNOWN) {
            return new Refusal(RefusalReason.MISSING_FIELD, "finding");
        }
        long at = event.getOccurredAt().toEpochMilli();
        int day = context.book().defaultTimeline().localEpochDay(at);
        return context.book().norm(norm, day) == null ? new Refusal(RefusalReason.UNKNOWN_NORM, "normId") : null;
    }

    private static TallyEntry entry(InspectionEvent event) {
        boolean isCheck = event.getType() == InspectionEventType.CHECKED;
        return new TallyEntry(
                event.getEventId(),
                event.getSource(),
                isCheck ? TallyEntry.Kind.STATED : TallyEntry.Kind.WITHDRAWN,
                event.getOccurredAt().toEpochMilli(),
                isCheck ? event.getUnitId() : null,
                isCheck ? event.getNormId() : null,
                event.getFinding() == CheckFinding.COMPLIANT ? 1 : 0,
                0,
                null,
                null);
    }

    private static byte[] keyOf(InspectionEvent event) {
        return (event.getSubjectId() + SEPARATOR + event.getCheckId()).getBytes(StandardCharsets.UTF_8);
    }
}
