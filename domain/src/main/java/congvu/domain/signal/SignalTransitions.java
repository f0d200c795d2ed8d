package congvu.domain.signal;

import congvu.domain.rule.SignalState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The difference between what was told of the signals of one subject and what stands, as transitions with versions that
 * rise by one.
 *
 * <p>A signal always begins with RAISED. One that the facts do not give any more is retracted, also when a person had
 * confirmed it: it was never true, and the record keeps who confirmed it. One that a person dismissed stays dismissed
 * whatever the facts. What people did counts again when the facts come back. When its time is over it leaves for good.
 */
final class SignalTransitions {
    private final SignalActions actions;
    private final SignalContext context;
    private final SignalCause cause;
    private final List<SignalTransition> transitions = new ArrayList<>(2);
    private final List<PublishedSignal> left = new ArrayList<>();

    /** Ids of signals that stay although nothing gives them now. */
    private final Set<String> kept;

    private SignalTransitions(SignalActions actions, SignalContext context, SignalCause cause, Set<String> kept) {
        this.actions = actions;
        this.context = context;
        this.cause = cause;
        this.kept = kept;
    }

    /** @param cause what provoked this decision */
    static SignalTransitions between(
            List<PublishedSignal> published,
            List<StandingSignal> standing,
            SignalActions actions,
            SignalContext context,
            SignalCause cause) {
        return between(published, standing, actions, context, cause, Set.of());
    }

    /** @param kept ids of signals that stay as they are told, although they are not among those that stand */
    static SignalTransitions between(
            List<PublishedSignal> published,
            List<StandingSignal> standing,
            SignalActions actions,
            SignalContext context,
            SignalCause cause,
            Set<String> kept) {
        SignalTransitions difference = new SignalTransitions(actions, context, cause, kept);
        Map<String, StandingSignal> byId = new LinkedHashMap<>();
        for (StandingSignal signal : standing) {
            if (difference.expiresAt(signal.until()) > context.tick()) {
                byId.putIfAbsent(signal.id(), signal);
            }
        }
        for (PublishedSignal known : published) {
            StandingSignal signal = byId.remove(known.signalId());
            difference.bring(known, signal);
        }
        byId.values().forEach(difference::raise);
        return difference;
    }

    List<SignalTransition> transitions() {
        return transitions;
    }

    /** What subscribers know after the transitions. */
    List<PublishedSignal> published() {
        return left;
    }

    /** The first tick at which one of them leaves; {@link Long#MAX_VALUE} for none. */
    long nextExpiryAt() {
        long next = Long.MAX_VALUE;
        for (PublishedSignal one : left) {
            next = Math.min(next, expiresAt(one.until()));
        }
        return next;
    }

    private void bring(PublishedSignal known, @Nullable StandingSignal signal) {
        if (signal == null && expiresAt(known.until()) <= context.tick()) {
            transitions.add(new SignalTransition(known, SignalCause.TIME_PASSED, null, SignalReview.NONE, true));
            return;
        }
        SignalReview review = reviewOf(known.signalId());
        boolean isKept = signal == null && kept.contains(known.signalId());
        SignalState state = isKept ? review.state() : stateOf(review, signal);
        PublishedSignal next = known;
        if (known.isTakenBack() && signal != null) {
            next = tell(published(known.version(), signal, known), SignalState.RAISED, cause, signal, review);
        }
        boolean isReviewedAnew = next.reviewFingerprint() != review.fingerprint();
        boolean saysElse = signal == null ? isKept && isReviewedAnew : isReviewedAnew || signal.saysElseThan(next);
        if (next.state() != state) {
            next = tell(published(next.version(), signal, next), state, causeOf(next, state), signal, review);
        } else if (saysElse) {
            next = tell(published(next.version(), signal, next), state, changed(), signal, review);
        }
        left.add(next);
    }

    private void raise(StandingSignal signal) {
        SignalReview review = reviewOf(signal.id());
        PublishedSignal next = tell(published(0, signal, null), SignalState.RAISED, cause, signal, review);
        SignalState state = stateOf(review, signal);
        if (state != SignalState.RAISED) {
            next = tell(next, state, SignalCause.OPERATOR_ACTION, signal, review);
        }
        left.add(next);
    }

    private PublishedSignal tell(
            PublishedSignal known,
            SignalState state,
            SignalCause why,
            @Nullable StandingSignal signal,
            SignalReview review) {
        PublishedSignal next = known.to(state, review);
        transitions.add(new SignalTransition(next, why, signal, review, false));
        return next;
    }

    private SignalReview reviewOf(String signalId) {
        return actions.entries().isEmpty()
                ? SignalReview.NONE
                : SignalReview.of(signalId, actions.entries(), context::explainUntil);
    }

    private static SignalState stateOf(SignalReview review, @Nullable StandingSignal signal) {
        boolean stays = signal != null || review.state() == SignalState.DISMISSED;
        return stays ? review.state() : SignalState.RETRACTED;
    }

    private SignalCause causeOf(PublishedSignal known, SignalState state) {
        return switch (state) {
            case RETRACTED -> cause;
            case RAISED, ACKNOWLEDGED, EXPLAINED, DISMISSED, CONFIRMED ->
                known.isTakenBack() ? cause : SignalCause.OPERATOR_ACTION;
        };
    }

    /** Why a signal that stands as it did says something else. */
    private SignalCause changed() {
        return cause == SignalCause.OPERATOR_ACTION ? cause : SignalCause.EVIDENCE_CHANGED;
    }

    /** By the policy of now, whatever it was when the signal was told: else a shorter time would take back what is true. */
    private long expiresAt(long until) {
        return until + context.policy().keepMillis();
    }

    /** What is published of a signal, at a version that {@link #tell} then raises; as it was where it does not stand. */
    private PublishedSignal published(int version, @Nullable StandingSignal signal, @Nullable PublishedSignal known) {
        if (signal == null) {
            if (known == null) {
                throw new IllegalStateException("Expected a signal that stands or that was told, but found neither.");
            }
            return known;
        }
        return new PublishedSignal(
                signal.id(),
                signal.rule().ruleId(),
                signal.occurrence(),
                signal.rule().packId(),
                signal.rule().version(),
                signal.rule().severity(),
                SignalState.RAISED,
                version,
                signal.unitId(),
                signal.epochDay(),
                signal.from(),
                signal.until(),
                signal.fingerprint(),
                SignalReview.NONE.fingerprint(),
                expiresAt(signal.until()));
    }
}
