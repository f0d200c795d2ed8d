package congvu.domain.signal;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that people did about the signals of one subject, each action once, in order. Immutable.
 *
 * @param entries sorted and distinct
 * @param duplicates how many repeats were dropped
 */
public record SignalActions(List<SignalAction> entries, int duplicates) {

    /** The most that is kept of one subject. */
    public static final int MOST = 1_000;

    /** Nobody has done anything. */
    public static final SignalActions NONE = new SignalActions(List.of(), 0);

    public SignalActions {
        entries = List.copyOf(entries);
    }

    public boolean holds(SignalAction action) {
        for (SignalAction known : entries) {
            if (known.isSameAction(action)) {
                return true;
            }
        }
        return false;
    }

    /** With one more in its place; it must not be here already. */
    public SignalActions with(SignalAction action) {
        List<SignalAction> longer = new ArrayList<>(entries);
        longer.add(action);
        longer.sort(SignalAction::compareTo);
        return new SignalActions(longer, duplicates);
    }

    /** With one more repeat counted. */
    public SignalActions withDuplicate() {
        return new SignalActions(entries, duplicates + 1);
    }

    /** Those about signals that are still known; repeats stay counted. */
    SignalActions about(List<PublishedSignal> published) {
        if (entries.isEmpty()) {
            return this;
        }
        List<SignalAction> left = new ArrayList<>();
        for (SignalAction action : entries) {
            if (PublishedSignal.find(published, action.signalId()) != null) {
                left.add(action);
            }
        }
        return left.size() == entries.size() ? this : new SignalActions(left, duplicates);
    }
}
