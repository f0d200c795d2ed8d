package congvu.testkit.signal;

import congvu.schemas.event.OperatorAction;
import congvu.schemas.result.SignalState;
import congvu.testkit.model.DayWalk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where signals stand by what people did, the facts apart. The life of a signal written as a table: from where an action may
 * come, and where it leads.
 */
public final class SignalReview {

    private final Map<String, List<OperatorAction>> bySignal = new HashMap<>();
    private final Map<String, SignalState> states = new HashMap<>();
    private final DayWalk walk;
    private final int explainDays;
    private int refused;

    /**
     * @param accepted actions about signals that are known, in any order, however often
     * @param walk working days in which a signal may be explained
     * @param explainDays how many of them
     */
    public SignalReview(Collection<OperatorAction> accepted, DayWalk walk, int explainDays) {
        this.walk = walk;
        this.explainDays = explainDays;
        Map<String, OperatorAction> once = new LinkedHashMap<>();
        accepted.forEach(one -> once.putIfAbsent(one.getSource() + "|" + one.getEventId(), one));
        once.values()
                .forEach(one -> bySignal.computeIfAbsent(one.getTargetId(), none -> new ArrayList<>())
                        .add(one));
        bySignal.values()
                .forEach(actions -> actions.sort(Comparator.comparing(OperatorAction::getOccurredAt)
                        .thenComparing(one -> rank(one))
                        .thenComparing(OperatorAction::getSource)
                        .thenComparing(OperatorAction::getEventId)));
        bySignal.keySet().forEach(id -> states.put(id, reckon(id)));
    }

    /** Signals that somebody acted on. */
    public Set<String> touched() {
        return new TreeSet<>(bySignal.keySet());
    }

    /** How many of the actions did not follow from where their signals stood. */
    public int refused() {
        return refused;
    }

    /** Never RETRACTED: that is for the facts to say. */
    public SignalState stateOf(String signalId) {
        return states.getOrDefault(signalId, SignalState.RAISED);
    }

    private SignalState reckon(String signalId) {
        SignalState state = SignalState.RAISED;
        Long explainUntil = null;
        boolean isHeard = false;
        for (OperatorAction action : bySignal.getOrDefault(signalId, List.of())) {
            SignalState next = after(state, action, isHeard, explainUntil);
            if (next != null) {
                if (explainUntil == null && next != SignalState.RAISED) {
                    explainUntil = endOfExplanation(action.getOccurredAt().toEpochMilli());
                }
                state = next;
                isHeard |= next == SignalState.EXPLAINED;
            } else {
                refused++;
            }
        }
        return state;
    }

    private static int rank(OperatorAction action) {
        return switch (action.getType()) {
            case ACKNOWLEDGED -> 0;
            case ASSIGNED -> 1;
            case EXPLAINED -> 2;
            case DISMISSED -> 3;
            case CONFIRMED -> 4;
            case SILENCED -> 5;
            default -> 6;
        };
    }

    /** Where it leads; null where it is not allowed. */
    private static @Nullable SignalState after(
            SignalState from, OperatorAction action, boolean isHeard, @Nullable Long explainUntil) {
        boolean isOpen =
                from == SignalState.RAISED || from == SignalState.ACKNOWLEDGED || from == SignalState.EXPLAINED;
        return switch (action.getType()) {
            case ACKNOWLEDGED ->
                from == SignalState.RAISED || from == SignalState.ACKNOWLEDGED ? SignalState.ACKNOWLEDGED : null;
            case ASSIGNED -> {
                SignalState assigned = from == SignalState.RAISED ? SignalState.ACKNOWLEDGED : from;
                yield isOpen ? assigned : null;
            }
            case SILENCED -> isOpen ? from : null;
            case EXPLAINED -> isOpen ? SignalState.EXPLAINED : null;
            case DISMISSED -> from == SignalState.DISMISSED ? null : SignalState.DISMISSED;
            case CONFIRMED -> {
                boolean hasHadTime =
                        explainUntil != null && action.getOccurredAt().toEpochMilli() >= explainUntil;
                boolean isOfAPerson = from == SignalState.ACKNOWLEDGED
                        || from == SignalState.EXPLAINED
                        || from == SignalState.DISMISSED;
                yield isOfAPerson && (isHeard || hasHadTime) ? SignalState.CONFIRMED : null;
            }
            default -> null;
        };
    }

    private long endOfExplanation(long at) {
        LocalDate day = walk.dateOf(at);
        for (int i = 0; i < explainDays; i++) {
            LocalDate next = walk.workingDateAfter(day);
            if (next == null) {
                return Long.MAX_VALUE;
            }
            day = next;
        }
        return day.plusDays(1).atStartOfDay(walk.hours().zone()).toInstant().toEpochMilli();
    }
}
