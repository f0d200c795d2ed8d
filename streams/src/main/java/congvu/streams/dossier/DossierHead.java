package congvu.streams.dossier;

import congvu.domain.obligation.ObligationFamily;
import congvu.domain.rate.Contribution;
import org.jspecify.annotations.Nullable;

/**
 * The front of a packed dossier: what timers, rates and accounting are rebuilt from after a restart.
 *
 * @param family what kind of thing it is
 * @param nextDueAt epoch milliseconds
 * @param accepted events in the journal
 * @param duplicates repeats dropped
 * @param actions what people did about its alerts, how often
 * @param actionDuplicates repeats of these dropped
 * @param isAtRest whether nothing of it follows the reference data any more
 * @param keepsVerdict see {@link DossierState}
 * @param signalActions what people did about its signals, how often
 * @param signalActionDuplicates repeats of these dropped
 * @param signalFlags see {@link DossierCodec}
 */
record DossierHead(
        @Nullable ObligationFamily family,
        long nextDueAt,
        int accepted,
        int duplicates,
        int actions,
        int actionDuplicates,
        @Nullable Contribution contribution,
        boolean isAtRest,
        boolean keepsVerdict,
        int signalActions,
        int signalActionDuplicates,
        int signalFlags) {

    /** In the flags of signals: there is something to keep of them. */
    static final int HAS_SIGNALS = 1;

    boolean hasSignals() {
        return (signalFlags & HAS_SIGNALS) != 0;
    }
}
