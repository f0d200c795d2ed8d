package congvu.domain.signal;

import congvu.domain.rule.SignalState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How people have reviewed a signal so far. Only a person dismisses or confirms; those concerned are heard first.
 *
 * @param state never RETRACTED: that is not for people to say
 * @param actorToken who acted last; null for nobody
 * @param assigneeToken who is to look after it; null for nobody in particular
 * @param reasonCode of the last action that gave one
 * @param silencedUntil end of the silence, epoch milliseconds; 0 without one
 * @param explainUntil until when it may be explained before it may be confirmed unexplained; 0 until it is acknowledged
 * @param isExplained whether those concerned have been heard, whatever became of it since
 */
public record SignalReview(
        SignalState state,
        @Nullable String actorToken,
        @Nullable String assigneeToken,
        @Nullable String reasonCode,
        long silencedUntil,
        long explainUntil,
        boolean isExplained) {

    /** Nobody has looked at it. */
    public static final SignalReview NONE = new SignalReview(SignalState.RAISED, null, null, null, 0, 0, false);

    /** What became of a signal by these actions, in order; one that does not follow from where it stood is passed over. */
    static SignalReview of(String signalId, List<SignalAction> sorted, ExplanationTime time) {
        return of(signalId, sorted, time, new ArrayList<>(0));
    }

    /** The actions that {@link #of} passes over. */
    static List<SignalAction> passedOver(String signalId, List<SignalAction> sorted, ExplanationTime time) {
        List<SignalAction> passedOver = new ArrayList<>(0);
        of(signalId, sorted, time, passedOver);
        return passedOver;
    }

    private static SignalReview of(
            String signalId, List<SignalAction> sorted, ExplanationTime time, List<SignalAction> passedOver) {
        SignalReview review = NONE;
        for (SignalAction action : sorted) {
            if (action.signalId().equals(signalId)) {
                if (review.allows(action)) {
                    review = review.after(action, time);
                } else {
                    passedOver.add(action);
                }
            }
        }
        return review;
    }

    /**
     * Whether an action follows from where the signal stands. A person may take back what a person decided; nobody
     * confirms what those concerned have not explained and still may.
     */
    boolean allows(SignalAction action) {
        return switch (action.type()) {
            case ACKNOWLEDGED -> state == SignalState.RAISED || state == SignalState.ACKNOWLEDGED;
            case ASSIGNED, SILENCED, EXPLAINED -> isOpen();
            case DISMISSED -> state != SignalState.DISMISSED;
            case CONFIRMED ->
                state != SignalState.RAISED
                        && state != SignalState.CONFIRMED
                        && (isExplained || action.occurredAt() >= explainUntil);
        };
    }

    /** A number for what subscribers are told of it: the same on every machine. */
    int fingerprint() {
        return Objects.hash(state.name(), actorToken, assigneeToken, reasonCode, silencedUntil, explainUntil);
    }

    private boolean isOpen() {
        return state == SignalState.RAISED || state == SignalState.ACKNOWLEDGED || state == SignalState.EXPLAINED;
    }

    private SignalReview after(SignalAction action, ExplanationTime time) {
        String reason = action.reasonCode() == null ? reasonCode : action.reasonCode();
        String assignee = action.assigneeToken() == null ? assigneeToken : action.assigneeToken();
        long silence = action.type() == SignalActionType.SILENCED ? action.until() : silencedUntil;
        SignalState next = next(action.type());
        long explain = explainUntil == 0 && next != SignalState.RAISED ? time.endOf(action.occurredAt()) : explainUntil;
        boolean explained = isExplained || next == SignalState.EXPLAINED;
        return new SignalReview(next, action.actorToken(), assignee, reason, silence, explain, explained);
    }

    private SignalState next(SignalActionType type) {
        return switch (type) {
            case ACKNOWLEDGED -> SignalState.ACKNOWLEDGED;
            case ASSIGNED -> state == SignalState.RAISED ? SignalState.ACKNOWLEDGED : state;
            case EXPLAINED -> SignalState.EXPLAINED;
            case DISMISSED -> SignalState.DISMISSED;
            case CONFIRMED -> SignalState.CONFIRMED;
            case SILENCED -> state;
        };
    }

    /** When the time to explain ends that begins at an instant; epoch milliseconds. */
    @FunctionalInterface
    interface ExplanationTime {
        long endOf(long acknowledgedAt);
    }
}
