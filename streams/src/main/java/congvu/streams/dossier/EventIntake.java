package congvu.streams.dossier;

import congvu.domain.dossier.Correction;
import congvu.domain.dossier.DossierEventType;
import congvu.domain.dossier.EventCheck;
import congvu.domain.dossier.EventRefusal;
import congvu.domain.dossier.JournalEntry;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.wire.DossierEventDecoder;
import congvu.schemas.wire.DossierEventView;
import congvu.schemas.wire.WireException;
import org.jspecify.annotations.Nullable;

/**
 * From the bytes of a record to an event that can be folded, or to the reason why not. Not thread safe.
 *
 * <p>A schema that was never met while the registry is away is neither: that exception goes on, and the record waits.
 */
final class EventIntake {
    private final DossierEventDecoder decoder;
    private final DossierEventView view = new DossierEventView();

    EventIntake(DossierEventDecoder decoder) {
        this.decoder = decoder;
    }

    /**
     * @param key of the record: the dossier id
     * @param offset of the record, for evidence
     */
    Intake take(byte @Nullable [] key, byte @Nullable [] value, long offset) {
        if (key == null || StageClock.isReserved(key)) {
            return new Intake.Refused(RefusalReason.MISSING_KEY, null);
        }
        if (key.length > EventCheck.MAX_ID_CHARS) {
            return new Intake.Refused(RefusalReason.ID_TOO_LONG, "dossierId");
        }
        if (value == null) {
            return new Intake.Refused(RefusalReason.BAD_FRAME, null);
        }
        try {
            decoder.decode(value, view);
        } catch (WireException e) {
            return new Intake.Refused(e.reason(), e.field());
        }
        if (!view.dossierId().contentEquals(key)) {
            return new Intake.Refused(RefusalReason.KEY_MISMATCH, "dossierId");
        }
        DossierEventType type = EventTypes.toDomain(view.type());
        return type == null ? new Intake.Refused(RefusalReason.UNKNOWN_TYPE, "type") : checked(type, offset);
    }

    private Intake checked(DossierEventType type, long offset) {
        JournalEntry event = new JournalEntry(
                view.eventId().requiredText(),
                view.source().requiredText(),
                type,
                view.occurredAt(),
                view.unitId().text(),
                view.procedureId().text(),
                view.appointmentAt(),
                view.stepId().text(),
                view.stepDueAt(),
                view.reasonCode().text(),
                type == DossierEventType.CORRECTED ? correction() : null,
                offset);
        EventRefusal refusal = EventCheck.refusalOf(view.dossierId().requiredText(), event);
        return refusal == null ? new Intake.Event(event) : refused(refusal);
    }

    private @Nullable Correction correction() {
        String target = view.correctsEventId().text();
        return target == null ? null : new Correction(target, view.voidsCorrected(), view.correctedOccurredAt());
    }

    /** The code under which a refusal by the domain is published. */
    static Intake.Refused refused(EventRefusal refusal) {
        RefusalReason reason = switch (refusal.reason()) {
            case MISSING_FIELD -> RefusalReason.MISSING_FIELD;
            case ID_TOO_LONG -> RefusalReason.ID_TOO_LONG;
            case UNUSABLE_ID, VALUE_OUT_OF_RANGE -> RefusalReason.UNDECODABLE;
            case TIME_OUT_OF_RANGE -> RefusalReason.TIME_OUT_OF_RANGE;
        };
        return new Intake.Refused(reason, refusal.field());
    }
}
