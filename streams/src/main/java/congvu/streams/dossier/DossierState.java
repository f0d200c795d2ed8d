package congvu.streams.dossier;

import congvu.domain.alert.AlertActions;
import congvu.domain.alert.AlertId;
import congvu.domain.alert.AlertState;
import congvu.domain.alert.PublishedAlert;
import congvu.domain.dossier.Journal;
import congvu.domain.obligation.ObligationFamily;
import congvu.domain.rate.Contribution;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the store keeps of one dossier: its journal, and what was published about it.
 *
 * @param family what kind of thing it is; null before its first event
 * @param nextDueAt when time next changes something, epoch milliseconds
 * @param duplicates how many repeats were dropped
 * @param actions what people did about its alerts
 * @param contribution what rates hold of it now, null before acceptance
 * @param keepsVerdict whether something of it stands as it was told though newer reference data would tell it otherwise
 * @param signals its signals, and what they rest on
 * @param grievances cases of feedback that speak against its handling, by kind and number
 */
record DossierState(
        @Nullable ObligationFamily family,
        long nextDueAt,
        int duplicates,
        @Nullable Contribution contribution,
        List<PublishedObligation> obligations,
        List<PublishedAlert> alerts,
        Journal journal,
        AlertActions actions,
        boolean keepsVerdict,
        FileSignals signals,
        Set<String> grievances) {

    /** Nothing known, nothing published. */
    static final DossierState UNKNOWN = new DossierState(
            null,
            Long.MAX_VALUE,
            0,
            null,
            List.of(),
            List.of(),
            Journal.empty(),
            AlertActions.NONE,
            false,
            FileSignals.NONE,
            Set.of());

    /** The same after a person acted. */
    DossierState with(AlertActions more) {
        return new DossierState(
                family,
                nextDueAt,
                duplicates,
                contribution,
                obligations,
                alerts,
                journal,
                more,
                keepsVerdict,
                signals,
                grievances);
    }

    /** The same after an event that bears on nothing. */
    DossierState with(Journal longer) {
        return new DossierState(
                family,
                nextDueAt,
                duplicates,
                contribution,
                obligations,
                alerts,
                longer,
                actions,
                keepsVerdict,
                signals,
                grievances);
    }

    /** The same after a person acted on one of its signals. */
    DossierState with(FileSignals acted) {
        return new DossierState(
                family,
                nextDueAt,
                duplicates,
                contribution,
                obligations,
                alerts,
                journal,
                actions,
                keepsVerdict,
                acted,
                grievances);
    }

    /** The same after a case of feedback spoke against it, or took that back. */
    DossierState aggrieved(String grievanceId, boolean stands) {
        Set<String> now = new TreeSet<>(grievances);
        if (stands) {
            now.add(grievanceId);
        } else {
            now.remove(grievanceId);
        }
        return new DossierState(
                family,
                nextDueAt,
                duplicates,
                contribution,
                obligations,
                alerts,
                journal,
                actions,
                keepsVerdict,
                signals,
                now);
    }

    boolean isClosed() {
        return contribution != null && contribution.isClosed();
    }

    /** Whether the file has ended; of a case that was never taken up, whether everything that was to be done about it has. */
    boolean hasEnded() {
        return contribution == null ? !obligations.isEmpty() && isEverythingSettled() : contribution.isClosed();
    }

    /** Whether an alert is none that stands open, once the file has ended: its steps may still have some that do. */
    boolean isOver(String alertId) {
        if (!isClosed()) {
            return false;
        }
        for (PublishedAlert alert : alerts) {
            boolean isOpen = alert.state() == AlertState.RAISED || alert.state() == AlertState.ACKNOWLEDGED;
            if (isOpen
                    && alertId.equals(
                            AlertId.of(alert.obligationId(), alert.rule(), alert.promiseNumber(), alert.level()))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether nothing of it follows the reference data any more: it has ended, and so has every step, and time alone will
     * find nothing more in it.
     */
    boolean isAtRest() {
        return hasEnded() && isEverythingSettled() && !signals.waits();
    }

    private boolean isEverythingSettled() {
        for (PublishedObligation obligation : obligations) {
            if (!obligation.isSettled()) {
                return false;
            }
        }
        return true;
    }

    DossierState withDuplicate() {
        return new DossierState(
                family,
                nextDueAt,
                duplicates + 1,
                contribution,
                obligations,
                alerts,
                journal,
                actions,
                keepsVerdict,
                signals,
                grievances);
    }
}
