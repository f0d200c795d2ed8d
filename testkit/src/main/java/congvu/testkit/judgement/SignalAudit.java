package congvu.testkit.judgement;

import congvu.schemas.AvroSafety;
import congvu.schemas.reference.RuleFactKind;
import congvu.schemas.result.Signal;
import congvu.schemas.result.SignalCause;
import congvu.schemas.result.SignalFact;
import congvu.schemas.result.SignalLeg;
import congvu.schemas.result.SignalState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the whole history of every signal and says which laws it breaks. */
public final class SignalAudit {

    static {
        AvroSafety.install();
    }

    private static final Set<SignalState> OPEN =
            EnumSet.of(SignalState.RAISED, SignalState.ACKNOWLEDGED, SignalState.EXPLAINED);

    private static final Set<SignalState> DECIDED = EnumSet.of(SignalState.DISMISSED, SignalState.CONFIRMED);

    private static final Set<RuleFactKind> OF_PERSONS =
            EnumSet.of(RuleFactKind.DAY, RuleFactKind.CHECK, RuleFactKind.SIGNAL);

    /** What every history of a signal keeps to. */
    public enum Law {
        /** Versions rise by exactly one, from one. */
        VERSIONS_RISE_BY_ONE,
        /** The first transition is RAISED, and so is the first after it was retracted. */
        BEGINS_RAISED,
        /** No transition says again what the one before it said. */
        NO_TRANSITION_TWICE,
        /** From one state only to those that the review knows. */
        LEGAL_TRANSITION,
        /** Nothing is acknowledged, explained, dismissed or confirmed but by a person. */
        NO_MACHINE_DECIDES,
        /** Who is concerned was heard, or had the time to be, before anyone confirmed. */
        HEARD_BEFORE_CONFIRMED,
        /** Every transition names what brought it about. */
        CAUSE_FITS,
        /** What stands rests on something, and each leg on as many facts as it says. */
        RESTS_ON_FACTS,
        /** Outside of the topic of persons no fact tells of a person. */
        NO_PERSON_IS_TOLD
    }

    /**
     * A law that the history of one signal breaks.
     *
     * @param position of the offending transition among those of its signal, from 1
     */
    public record Breach(Law law, String signalId, String ruleId, int position, String found) {

        @Override
        public String toString() {
            return law + " broken by transition " + position + " of signal " + signalId + " of " + ruleId + ": "
                    + found;
        }
    }

    private final List<Breach> breaches = new ArrayList<>();
    private final boolean tellsOfPersons;

    private SignalAudit(boolean tellsOfPersons) {
        this.tellsOfPersons = tellsOfPersons;
    }

    /**
     * Audits one topic of a run.
     *
     * @param transitions every record of the topic, those of one signal in their order
     * @param tellsOfPersons whether it is the topic of persons
     * @return the breaches in words, empty when every law was kept
     */
    public static List<Breach> breaches(Collection<Signal> transitions, boolean tellsOfPersons) {
        Map<String, List<Signal>> histories = new LinkedHashMap<>();
        transitions.forEach(signal -> histories
                .computeIfAbsent(signal.getSignalId(), none -> new ArrayList<>())
                .add(signal));
        SignalAudit audit = new SignalAudit(tellsOfPersons);
        histories.values().forEach(audit::read);
        return audit.breaches;
    }

    private void read(List<Signal> history) {
        for (int i = 0; i < history.size(); i++) {
            Signal signal = history.get(i);
            Signal before = i == 0 ? null : history.get(i - 1);
            if (signal.getVersion() != i + 1) {
                report(Law.VERSIONS_RISE_BY_ONE, signal, i + 1, "version " + signal.getVersion());
            }
            boolean begins = before == null || before.getState() == SignalState.RETRACTED;
            if (begins && signal.getState() != SignalState.RAISED) {
                report(Law.BEGINS_RAISED, signal, i + 1, String.valueOf(signal.getState()));
            }
            if (before != null && !begins) {
                checkStep(before, signal, i + 1);
            }
            checkPerson(history, i);
            checkCause(signal, i + 1);
            checkEvidence(signal, i + 1);
        }
    }

    private void checkStep(Signal before, Signal after, int position) {
        SignalState from = before.getState();
        SignalState to = after.getState();
        boolean isLegal = switch (to) {
            case RAISED -> from == SignalState.RAISED;
            case ACKNOWLEDGED -> from == SignalState.RAISED || from == SignalState.ACKNOWLEDGED;
            case EXPLAINED -> OPEN.contains(from);
            case DISMISSED, CONFIRMED, RETRACTED -> true;
            case UNKNOWN -> false;
        };
        if (!isLegal || (from == SignalState.DISMISSED && to == SignalState.RETRACTED)) {
            report(Law.LEGAL_TRANSITION, after, position, from + " to " + to);
        }
        if (isSameContent(before, after) && !isToldAsFinal(after) && !restsOnPersons(after)) {
            report(Law.NO_TRANSITION_TWICE, after, position, to + " again");
        }
    }

    private void checkPerson(List<Signal> history, int place) {
        Signal signal = history.get(place);
        SignalState state = signal.getState();
        boolean isReviewed =
                DECIDED.contains(state) || state == SignalState.ACKNOWLEDGED || state == SignalState.EXPLAINED;
        if (isReviewed && signal.getActorToken() == null) {
            report(Law.NO_MACHINE_DECIDES, signal, place + 1, state + " by nobody");
        }
        if (state == SignalState.CONFIRMED && place > 0) {
            checkHeard(history, place);
        }
    }

    /** Somebody explained or decided before, at any time; else there was a time to explain, and it was told. */
    private void checkHeard(List<Signal> history, int place) {
        Signal signal = history.get(place);
        boolean wasHeard = history.subList(0, place).stream()
                .anyMatch(one -> one.getState() == SignalState.EXPLAINED || DECIDED.contains(one.getState()));
        if (!wasHeard && signal.getExplainUntil() == null) {
            SignalState from = history.get(place - 1).getState();
            report(Law.HEARD_BEFORE_CONFIRMED, signal, place + 1, "confirmed from " + from);
        }
    }

    private void checkCause(Signal signal, int position) {
        SignalCause cause = signal.getCause();
        boolean fits = switch (signal.getState()) {
            case RETRACTED, RAISED -> cause != SignalCause.UNKNOWN;
            case ACKNOWLEDGED, EXPLAINED, DISMISSED, CONFIRMED -> cause != SignalCause.UNKNOWN;
            case UNKNOWN -> false;
        };
        boolean isRetractedByPerson =
                signal.getState() == SignalState.RETRACTED && cause == SignalCause.OPERATOR_ACTION;
        if (!fits || isRetractedByPerson) {
            report(Law.CAUSE_FITS, signal, position, signal.getState() + " because of " + cause);
        }
    }

    private void checkEvidence(Signal signal, int position) {
        if (signal.getState() == SignalState.RAISED && signal.getEvidence().isEmpty()) {
            report(Law.RESTS_ON_FACTS, signal, position, "no evidence");
        }
        for (SignalLeg leg : signal.getEvidence()) {
            if (leg.getCount() != leg.getFacts().size() + leg.getFactsLeftOut()) {
                report(Law.RESTS_ON_FACTS, signal, position, leg.getLegId() + " counts " + leg.getCount());
            }
            for (SignalFact fact : leg.getFacts()) {
                boolean mayTell = tellsOfPersons || !OF_PERSONS.contains(fact.getKind());
                if (!mayTell && (fact.getFactId() != null || fact.getEventId() != null || fact.getOffset() != null)) {
                    report(Law.NO_PERSON_IS_TOLD, signal, position, "a " + fact.getKind() + " with its id");
                }
            }
        }
    }

    /** Where no fact tells of a person, one may have taken the place of another without a word. */
    private boolean restsOnPersons(Signal signal) {
        return !tellsOfPersons
                && signal.getEvidence().stream()
                        .flatMap(leg -> leg.getFacts().stream())
                        .anyMatch(fact -> OF_PERSONS.contains(fact.getKind()));
    }

    /** A rate that was told on the way is told once more when its period is over, though nothing moved since. */
    private static boolean isToldAsFinal(Signal signal) {
        return signal.getCause() == SignalCause.EVIDENCE_CHANGED
                && signal.getEvidence().stream().anyMatch(leg -> leg.getFormulaId() != null);
    }

    /** Equal in everything but the version, the cause, and where the events stand in the log. */
    private static boolean isSameContent(Signal one, Signal other) {
        return content(one).toString().equals(content(other).toString());
    }

    private static Signal content(Signal signal) {
        Signal copy = Signal.newBuilder(signal)
                .setVersion(0)
                .setCause(SignalCause.UNKNOWN)
                .build();
        copy.getEvidence()
                .forEach(leg -> leg.getFacts().forEach(fact -> {
                    fact.setOffset(null);
                    fact.setPartition(null);
                }));
        return copy;
    }

    private void report(Law law, Signal signal, int position, String found) {
        breaches.add(new Breach(law, signal.getSignalId(), signal.getRuleId(), position, found));
    }
}
