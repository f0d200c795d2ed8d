package congvu.app.scenario;

import congvu.producers.simulate.truth.SignalTruth;
import congvu.schemas.result.Signal;
import congvu.schemas.result.SignalState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds the signals that stand at the end against those that were staged, rule by rule. A signal that was raised and taken
 * back does not stand: in which order things were told may provoke it, and nothing else.
 */
public final class SignalCheck {

    /**
     * What became of one rule.
     *
     * @param staged how many signals must stand
     * @param found how many stand
     * @param agreeing how many of them are staged, with the same subject, unit and day
     * @param takenBack how many were raised and retracted again
     * @param differences each that was not found, and each that nobody staged; ids only
     */
    public record OfRule(
            String ruleId, long staged, long found, long agreeing, long takenBack, List<String> differences) {

        /** The share of what was found that was staged; 1 where nothing was found. */
        public double precision() {
            return found == 0 ? 1 : (double) agreeing / found;
        }

        /** The share of what was staged that was found; 1 where nothing was staged. */
        public double recall() {
            return staged == 0 ? 1 : (double) agreeing / staged;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-17s staged %5d found %5d precision %.3f recall %.3f taken back %d",
                    ruleId,
                    staged,
                    found,
                    precision(),
                    recall(),
                    takenBack);
        }
    }

    private SignalCheck() {}

    /**
     * Compares everything.
     *
     * @param latest the last version of each signal, of files and units and of persons
     */
    public static List<OfRule> of(Collection<SignalTruth> truth, Collection<Signal> latest) {
        Map<String, Map<String, String>> staged = new HashMap<>();
        truth.forEach(one ->
                staged.computeIfAbsent(one.ruleId(), none -> new HashMap<>()).put(one.signalId(), text(one)));
        Map<String, Map<String, String>> found = new HashMap<>();
        Map<String, Long> takenBack = new HashMap<>();
        for (Signal signal : latest) {
            if (signal.getState() == SignalState.RETRACTED) {
                takenBack.merge(signal.getRuleId(), 1L, Long::sum);
            } else {
                found.computeIfAbsent(signal.getRuleId(), none -> new HashMap<>())
                        .put(signal.getSignalId(), text(signal));
            }
        }
        TreeSet<String> rules = new TreeSet<>(staged.keySet());
        rules.addAll(found.keySet());
        rules.addAll(takenBack.keySet());
        return rules.stream()
                .map(rule -> compare(
                        rule,
                        staged.getOrDefault(rule, Map.of()),
                        found.getOrDefault(rule, Map.of()),
                        takenBack.getOrDefault(rule, 0L)))
                .toList();
    }

    private static String text(SignalTruth one) {
        return one.subject() + " " + one.subjectId() + " of " + one.unitId() + " on "
                + LocalDate.ofEpochDay(one.epochDay());
    }

    private static String text(Signal signal) {
        return signal.getSubjectKind() + " " + signal.getSubjectId() + " of " + signal.getUnitId() + " on "
                + signal.getDay();
    }

    private static OfRule compare(String rule, Map<String, String> staged, Map<String, String> found, long takenBack) {
        List<String> differences = new ArrayList<>();
        TreeMap<String, String> all = new TreeMap<>(found);
        all.putAll(staged);
        long agreeing = 0;
        for (String id : all.keySet()) {
            String wanted = staged.getOrDefault(id, "nothing");
            String there = found.getOrDefault(id, "nothing");
            if (wanted.equals(there)) {
                agreeing++;
            } else {
                differences.add(rule + " " + id + ": expected " + wanted + ", but found " + there);
            }
        }
        return new OfRule(rule, staged.size(), found.size(), agreeing, takenBack, differences);
    }
}
