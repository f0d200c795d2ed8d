package congvu.intake.cases;

import congvu.domain.dossier.Correction;
import congvu.domain.dossier.DossierEventType;
import congvu.domain.dossier.EventCheck;
import congvu.domain.dossier.EventRefusal;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.obligation.ObligationFamily;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.wire.DossierEventDecoder;
import congvu.schemas.wire.DossierEventView;
import congvu.schemas.wire.WireException;
import org.jspecify.annotations.Nullable;

/** Events of dossiers, decoded without an object per record. */
public final class DossierIntake implements EventIntake {
    private final DossierEventDecoder decoder;
    private final DossierEventView view = new DossierEventView();

    public DossierIntake(DossierEventDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public Intake take(byte @Nullable [] key, byte @Nullable [] value, long offset) {
        Intake.Refused atTheDoor = Door.refused(key, value, "dossierId");
        if (atTheDoor != null || key == null || value == null) {
            return atTheDoor == null ? new Intake.Refused(RefusalReason.BAD_FRAME, null) : atTheDoor;
        }
        try {
            decoder.decode(value, view);
        } catch (WireException e) {
            return new Intake.Refused(e.reason(), e.field());
        }
        if (!view.dossierId().contentEquals(key)) {
            return new Intake.Refused(RefusalReason.KEY_MISMATCH, "dossierId");
        }
        DossierEventType type = DossierTypes.toDomain(view.type());
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
                JournalEntry.NO_AMOUNT,
                type == DossierEventType.CORRECTED ? correction() : null,
                offset,
                TraitReading.of(type, view),
                JournalEntry.NONE,
                null,
                null);
        EventRefusal refusal = EventCheck.refusalOf(view.dossierId().requiredText(), event);
        return refusal == null ? new Intake.Event(ObligationFamily.DOSSIER, event) : Door.refused(refusal);
    }

    private @Nullable Correction correction() {
        String target = view.correctsEventId().text();
        return target == null ? null : new Correction(target, view.voidsCorrected(), view.correctedOccurredAt());
    }
}
