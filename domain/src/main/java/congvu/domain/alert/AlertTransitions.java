package congvu.domain.alert;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The difference between what was published and what stands, as transitions with versions that rise by one.
 *
 * <p>An alert always begins with RAISED, even if its end is already known, so that subscribers see every alert open
 * before it closes. One that no longer stands is retracted with its cause; it stays in the ledger, so that its versions
 * go on should it come back.
 */
public final class AlertTransitions {
    private final List<PublishedAlert> published;
    private final List<AlertTransition> transitions = new ArrayList<>(2);

    private AlertTransitions(List<PublishedAlert> published) {
        this.published = new ArrayList<>(published);
    }

    /**
     * @param cause what provoked this decision, for what is taken back or resumed; time itself never takes back
     */
    public static AlertTransitions between(
            List<PublishedAlert> published, List<StandingAlert> standing, AlertCause cause) {
        AlertTransitions difference = new AlertTransitions(published);
        for (StandingAlert alert : standing) {
            difference.bringTo(alert, cause);
        }
        difference.retractAllBut(standing, cause);
        return difference;
    }

    public List<AlertTransition> transitions() {
        return transitions;
    }

    /** What subscribers know after the transitions. */
    public List<PublishedAlert> published() {
        return published;
    }

    private void bringTo(StandingAlert alert, AlertCause cause) {
        int place = placeOf(alert);
        @Nullable PublishedAlert known = place < 0 ? null : published.get(place);
        if (known == null || known.state() == AlertState.RETRACTED) {
            int version = known == null ? 1 : known.version() + 1;
            publish(place, alert, AlertState.RAISED, version, AlertCause.TIME_PASSED);
            if (alert.state() != AlertState.RAISED) {
                publish(placeOf(alert), alert, alert.state(), version + 1, causeOf(alert.state(), cause));
            }
        } else if (known.state() != alert.state()) {
            publish(place, alert, alert.state(), known.version() + 1, causeOf(alert.state(), cause));
        } else if (known.fingerprint() != alert.fingerprint()) {
            publish(place, alert, alert.state(), known.version() + 1, changed(cause));
        }
    }

    private void retractAllBut(List<StandingAlert> standing, AlertCause cause) {
        for (int i = 0; i < published.size(); i++) {
            PublishedAlert known = published.get(i);
            if (known.state() != AlertState.RETRACTED && !stands(known, standing)) {
                PublishedAlert retracted = new PublishedAlert(
                        known.obligationId(),
                        known.rule(),
                        known.level(),
                        known.promiseNumber(),
                        AlertState.RETRACTED,
                        known.version() + 1,
                        known.reachedAt(),
                        known.dueAt(),
                        0);
                published.set(i, retracted);
                transitions.add(new AlertTransition(retracted, cause, null));
            }
        }
    }

    private void publish(int place, StandingAlert alert, AlertState state, int version, AlertCause cause) {
        PublishedAlert next = new PublishedAlert(
                alert.obligation().id(),
                alert.rule(),
                alert.level(),
                alert.promise().number(),
                state,
                version,
                alert.reachedAt(),
                alert.dueAt(),
                alert.fingerprint());
        if (place < 0) {
            published.add(next);
        } else {
            published.set(place, next);
        }
        transitions.add(new AlertTransition(next, cause, alert));
    }

    private int placeOf(StandingAlert alert) {
        for (int i = 0; i < published.size(); i++) {
            if (published.get(i).isAbout(alert)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean stands(PublishedAlert known, List<StandingAlert> standing) {
        for (StandingAlert alert : standing) {
            if (known.isAbout(alert)) {
                return true;
            }
        }
        return false;
    }

    /** Why an alert that stands as it did says something else: by time alone only its owner can have changed. */
    private static AlertCause changed(AlertCause provoked) {
        return switch (provoked) {
            case TIME_PASSED -> AlertCause.UNIT_MERGED;
            case OPERATOR_ACTION -> AlertCause.OPERATOR_ACTION;
            case COMPLETED, RE_APPOINTED, BACK_DATED_COMPLETION, PAUSE, CORRECTION -> AlertCause.EVIDENCE_CHANGED;
            case REFERENCE_CHANGED, EVIDENCE_CHANGED, UNIT_MERGED, JOURNAL_CHANGED -> AlertCause.EVIDENCE_CHANGED;
        };
    }

    private static AlertCause causeOf(AlertState state, AlertCause provoked) {
        return switch (state) {
            case RESOLVED -> AlertCause.COMPLETED;
            case SUPERSEDED -> AlertCause.RE_APPOINTED;
            case ACKNOWLEDGED -> AlertCause.OPERATOR_ACTION;
            case RAISED, RETRACTED -> provoked;
        };
    }
}
