package congvu.intake.tally;

import congvu.domain.dossier.EventCheck;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.tally.TallyEntry;
import congvu.domain.tally.TallyOrigin;
import congvu.intake.RecordKey;
import congvu.intake.Refusal;
import congvu.schemas.event.CheckFinding;
import congvu.schemas.event.InspectionEvent;
import congvu.schemas.event.InspectionEventType;
import congvu.schemas.event.InspectionMode;
import congvu.schemas.event.SubjectKind;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.wire.RecordDecoder;
import congvu.schemas.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Norms checked at inspections. A check of what is no norm, or of a norm that nobody can check, is refused. */
public final class InspectionIntake {
    /** Between a subject and a check of it in the key of a check; a character that no id has. */
    public static final char SEPARATOR = '\u001f';

    private final RecordDecoder<InspectionEvent> decoder;

    public InspectionIntake(RecordDecoder<InspectionEvent> decoder) {
        this.decoder = decoder;
    }

    /** What a record says, or why it cannot be taken. */
    public sealed interface Told {

        /**
         * A statement about a check.
         *
         * @param key of the check: of one subject there are many
         */
        @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
        record Check(byte[] key, TallyEntry statement) implements Told {}

        /** None. */
        record Refused(Refusal refusal) implements Told {}
    }

    /** @param book with the norms that can be checked */
    public Told take(byte @Nullable [] key, byte @Nullable [] value, ReferenceBook book) {
        if (key == null || RecordKey.isReserved(key)) {
            return refused(RefusalReason.MISSING_KEY, null);
        }
        if (value == null) {
            return refused(RefusalReason.BAD_FRAME, null);
        }
        InspectionEvent event;
        try {
            event = decoder.decode(value);
        } catch (WireException e) {
            return refused(e.reason(), e.field());
        }
        if (!Arrays.equals(key, event.getSubjectId().getBytes(StandardCharsets.UTF_8))) {
            return refused(RefusalReason.KEY_MISMATCH, "subjectId");
        }
        Refusal refusal = refused(event, book);
        return refusal == null ? new Told.Check(keyOf(event), entry(event)) : new Told.Refused(refusal);
    }

    private static Told refused(RefusalReason reason, @Nullable String field) {
        return new Told.Refused(new Refusal(reason, field));
    }

    private static @Nullable Refusal refused(InspectionEvent event, ReferenceBook book) {
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
        return event.getType() == InspectionEventType.CHECKED ? refusedCheck(event, book) : null;
    }

    private static @Nullable Refusal refusedCheck(InspectionEvent event, ReferenceBook book) {
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
        int day = book.defaultTimeline().localEpochDay(at);
        return book.norm(norm, day) == null ? new Refusal(RefusalReason.UNKNOWN_NORM, "normId") : null;
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
                null,
                new TallyOrigin(subjectOf(event), event.getMode() == InspectionMode.SURPRISE, TallyOrigin.NOWHERE));
    }

    private static TallyOrigin.Subject subjectOf(InspectionEvent event) {
        return switch (event.getSubjectKind()) {
            case UNIT -> TallyOrigin.Subject.UNIT;
            case STAFF -> TallyOrigin.Subject.PERSON;
            case UNKNOWN -> TallyOrigin.Subject.UNSTATED;
        };
    }

    private static byte[] keyOf(InspectionEvent event) {
        return (event.getSubjectId() + SEPARATOR + event.getCheckId()).getBytes(StandardCharsets.UTF_8);
    }
}
