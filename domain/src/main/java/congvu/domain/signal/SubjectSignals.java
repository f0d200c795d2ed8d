package congvu.domain.signal;

import congvu.domain.rule.Hit;
import congvu.domain.rule.SignalState;
import congvu.domain.rule.UnitHit;
import java.util.List;

/**
 * What is kept of the signals of one file, person or unit. Immutable.
 *
 * @param hits of rules about the subject itself, each once
 * @param published what subscribers know
 * @param actions what people did
 * @param told hits of rules about units that were told to those units, each once; none for a unit
 */
public record SubjectSignals(
        List<Hit> hits, List<PublishedSignal> published, SignalActions actions, List<UnitHit> told) {

    /** Nothing known, nothing told. */
    public static final SubjectSignals NONE = new SubjectSignals(List.of(), List.of(), SignalActions.NONE, List.of());

    public SubjectSignals {
        hits = List.copyOf(hits);
        published = List.copyOf(published);
        told = List.copyOf(told);
    }

    /** Whether there is nothing to keep. */
    public boolean isEmpty() {
        return hits.isEmpty()
                && published.isEmpty()
                && told.isEmpty()
                && actions.entries().isEmpty()
                && actions.duplicates() == 0;
    }

    /** Whether subscribers were ever told of a signal that has not left. */
    public boolean knows(String signalId) {
        return PublishedSignal.find(published, signalId) != null;
    }

    /** The same after a person acted, or after a repeat; settle it then. */
    public SubjectSignals with(SignalActions others) {
        return new SubjectSignals(hits, published, others, told);
    }

    /** The same with other hits; settle it then. */
    public SubjectSignals withHits(List<Hit> others) {
        return new SubjectSignals(others, published, actions, told);
    }

    /**
     * What may become of an action now. It is kept only when it is taken: settle {@link #with} it then. It counts at its own
     * time: one that would be passed over there, or would have others passed over, is not taken, so that its sender learns of
     * it.
     */
    public ActionAnswer answer(SignalAction action, SignalContext context) {
        if (actions.holds(action)) {
            return ActionAnswer.DUPLICATE;
        }
        PublishedSignal known = PublishedSignal.find(published, action.signalId());
        if (known == null) {
            return ActionAnswer.UNKNOWN_SIGNAL;
        }
        if (actions.entries().size() >= SignalActions.MOST) {
            return ActionAnswer.TOO_MANY;
        }
        SignalReview review = SignalReview.of(action.signalId(), actions.entries(), context::explainUntil);
        boolean follows = known.state() != SignalState.RETRACTED && review.allows(action) && isInOrder(action, context);
        return follows ? ActionAnswer.TAKEN : ActionAnswer.NOT_ALLOWED;
    }

    /** What becomes of an action. */
    public enum ActionAnswer {
        TAKEN,
        /** It was taken before. */
        DUPLICATE,
        /** No such signal was ever told of this subject, or it has left. */
        UNKNOWN_SIGNAL,
        /** It does not follow from where the signal stands. */
        NOT_ALLOWED,
        /** More is not kept of one subject. */
        TOO_MANY
    }

    /**
     * Decides what stands, and what is to be told.
     *
     * @param ofUnits what is to be told to units now, beside what signals themselves tell
     * @param cause what provoked this
     */
    public SignalSettlement settle(
            SignalSubject subject, List<UnitHit> ofUnits, SignalFacts facts, SignalContext context, SignalCause cause) {
        SignalDecision decision = SignalDecider.decide(subject, hits, context);
        SignalTransitions difference =
                SignalTransitions.between(published, decision.standing(), actions, context, cause);
        UnitHitDifference toUnits =
                UnitHitDifference.between(told, facts.joined(ofUnits, subject, difference.published()));
        SubjectSignals next = new SubjectSignals(
                stillCounted(context), difference.published(), actions.about(difference.published()), toUnits.told());
        long nextChangeAt = Math.min(decision.nextChangeAt(), difference.nextExpiryAt());
        return new SignalSettlement(next, difference.transitions(), toUnits.changes(), nextChangeAt);
    }

    private boolean isInOrder(SignalAction action, SignalContext context) {
        String signalId = action.signalId();
        List<SignalAction> before = SignalReview.passedOver(signalId, actions.entries(), context::explainUntil);
        List<SignalAction> with =
                SignalReview.passedOver(signalId, actions.with(action).entries(), context::explainUntil);
        return before.containsAll(with);
    }

    /** A hit is forgotten when no signal that rests on it could be there any more, a year's window included. */
    private List<Hit> stillCounted(SignalContext context) {
        long oldest = context.policy().oldestCounted(context.tick());
        for (Hit hit : hits) {
            if (hit.at() < oldest) {
                return hits.stream().filter(one -> one.at() >= oldest).toList();
            }
        }
        return hits;
    }
}
