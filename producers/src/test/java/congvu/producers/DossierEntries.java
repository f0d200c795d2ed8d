package congvu.producers;

import congvu.domain.dossier.Correction;
import congvu.domain.dossier.DossierEventType;
import congvu.domain.dossier.JournalEntry;
import congvu.schemas.event.DossierEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Events of dossiers as the domain takes them, without the streams module. */
public final class DossierEntries {

    private DossierEntries() {}

    public static JournalEntry of(DossierEvent event) {
        Correction correction = event.getCorrectsEventId() == null
                ? null
                : new Correction(
                        event.getCorrectsEventId(), event.getVoidsCorrected(), millis(event.getCorrectedOccurredAt()));
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
                correction,
                0);
    }

    private static long millis(@Nullable Instant at) {
        return at == null ? JournalEntry.NONE : at.toEpochMilli();
    }
}
