package congvu.testkit.judgement;

import congvu.schemas.result.Signal;
import congvu.schemas.result.SignalLeg;
import congvu.schemas.result.SignalState;
import congvu.testkit.signal.ExpectedSignal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Holds published signals against the model: those that stand are as expected, every other one is RETRACTED. */
public final class SignalJudge {

    private SignalJudge() {}

    /**
     * Compares what stands at the end of a run.
     *
     * @param dismissed signals that people dismissed: they stay so whatever the facts
     * @param transitions every record of the topics of signals, those of one signal in their order
     */
    public static Judgement compareStanding(
            Map<String, ExpectedSignal> expected, Set<String> dismissed, Collection<Signal> transitions) {
        List<Signal> standing = new ArrayList<>(latest(transitions).values());
        standing.removeIf(signal -> signal.getState() == SignalState.RETRACTED);
        standing.removeIf(signal -> signal.getState() == SignalState.DISMISSED
                && dismissed.contains(signal.getSignalId())
                && !expected.containsKey(signal.getSignalId()));
        return table().compare(expected, standing);
    }

    /** The last transition of each signal. */
    public static Map<String, Signal> latest(Collection<Signal> transitions) {
        Map<String, Signal> latest = new LinkedHashMap<>();
        transitions.forEach(signal -> latest.put(signal.getSignalId(), signal));
        return latest;
    }

    private static FieldTable<ExpectedSignal, Signal> table() {
        return new FieldTable<ExpectedSignal, Signal>("signals", Signal::getSignalId)
                .with("ruleId", ExpectedSignal::ruleId, Signal::getRuleId)
                .with("subjectKind", ExpectedSignal::subjectKind, Signal::getSubjectKind)
                .with("subjectId", ExpectedSignal::subjectId, Signal::getSubjectId)
                .with("unitId", ExpectedSignal::unitId, Signal::getUnitId)
                .with("severity", ExpectedSignal::severity, Signal::getSeverity)
                .with("day", ExpectedSignal::day, Signal::getDay)
                .with("state", ExpectedSignal::state, Signal::getState)
                .with("evidence", one -> new TreeMap<>(one.counts()), SignalJudge::counts);
    }

    private static Map<String, Long> counts(Signal signal) {
        Map<String, Long> counts = new TreeMap<>();
        for (SignalLeg leg : signal.getEvidence()) {
            counts.put(leg.getLegId(), leg.getCount());
        }
        return counts;
    }
}
