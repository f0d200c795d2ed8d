package congvu.streams.dossier;

import congvu.domain.alert.AlertTransition;
import congvu.domain.rate.Contribution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One decision, computed and not yet carried out.
 *
 * @param before what rates hold of the dossier until then
 * @param leaves whether it leaves the store
 * @param signals what is decided of its signals
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Settlement(
        @Nullable Contribution before,
        DossierState next,
        boolean leaves,
        byte[] packed,
        DossierOutput.Batch batch,
        List<AlertTransition> transitions,
        SignalJudge.Decision signals) {

    /** Kafka's own limit for a record is 1 MiB, its frame and headers included. */
    private static final int MOST_BYTES = 900_000;

    boolean isTooLarge() {
        return isTooLarge(packed) || batch.largest() > MOST_BYTES;
    }

    /** Whether no broker takes an entry with this value. */
    static boolean isTooLarge(byte[] packed) {
        return packed.length > MOST_BYTES;
    }
}
