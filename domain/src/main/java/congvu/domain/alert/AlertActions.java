package congvu.domain.alert;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that people did about the alerts of one dossier, each action once, in order. Immutable.
 *
 * <p>An action counts for the alert as it stood then: one that was taken back and came true again later, at another
 * instant, has not been seen by anybody.
 *
 * @param entries sorted and distinct
 * @param duplicates how many repeats were dropped
 */
public record AlertActions(List<AlertAction> entries, int duplicates) {

    /** The most that is kept of one dossier. */
    public static final int MOST = 200;

    /** Nobody has done anything. */
    public static final AlertActions NONE = new AlertActions(List.of(), 0);

    public AlertActions {
        entries = List.copyOf(entries);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    public boolean holds(AlertAction action) {
        for (AlertAction known : entries) {
            if (known.isSameAction(action)) {
                return true;
            }
        }
        return false;
    }

    /** With one more in its place; it must not be here already. */
    public AlertActions with(AlertAction action) {
        List<AlertAction> longer = new ArrayList<>(entries);
        longer.add(action);
        longer.sort(AlertAction::compareTo);
        return new AlertActions(longer, duplicates);
    }

    /** With one more repeat counted. */
    public AlertActions withDuplicate() {
        return new AlertActions(entries, duplicates + 1);
    }

    /** The alerts as people have handled them. */
    public List<StandingAlert> applyTo(List<StandingAlert> standing) {
        if (entries.isEmpty()) {
            return standing;
        }
        List<StandingAlert> handled = new ArrayList<>(standing.size());
        for (StandingAlert alert : standing) {
            Handling handling = handlingOf(alert);
            handled.add(handling == null ? alert : alert.handled(handling));
        }
        return handled;
    }

    private @Nullable Handling handlingOf(StandingAlert alert) {
        String id = AlertId.of(
                alert.obligation().id(), alert.rule(), alert.promise().number(), alert.level());
        Handling handling = null;
        for (AlertAction action : entries) {
            if (action.alertId().equals(id) && action.occurredAt() >= alert.reachedAt()) {
                handling = (handling == null ? Handling.NOTHING_YET : handling).after(action);
            }
        }
        return handling;
    }
}
