package congvu.streams.dossier;

import congvu.intake.Refusal;
import congvu.schemas.event.DossierGrievance;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.wire.RecordDecoder;
import congvu.schemas.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes what cases of feedback say of the dossiers of this task, as their own tasks tell it. Not an input of its own: it
 * is in no account of events.
 */
public final class GrievanceDesk {
    private final RecordDecoder<DossierGrievance> decoder;
    private final DossierStage dossiers;

    GrievanceDesk(RecordDecoder<DossierGrievance> decoder, DossierStage dossiers) {
        this.decoder = decoder;
        this.dossiers = dossiers;
    }

    /** Why it was not taken; null when it was, or was known. */
    public @Nullable Refusal take(byte @Nullable [] key, byte @Nullable [] value) {
        if (key == null || value == null) {
            return new Refusal(key == null ? RefusalReason.MISSING_KEY : RefusalReason.BAD_FRAME, null);
        }
        try {
            DossierGrievance told = decoder.decode(value);
            if (!Arrays.equals(key, told.getDossierId().getBytes(StandardCharsets.UTF_8))) {
                return new Refusal(RefusalReason.KEY_MISMATCH, "dossierId");
            }
            return dossiers.aggrieve(key, told.getGrievanceId(), told.getStands());
        } catch (WireException e) {
            return new Refusal(e.reason(), e.field());
        }
    }
}
