package congvu.testkit.signal;

import congvu.schemas.reference.RuleFactKind;
import congvu.schemas.reference.RuleLegRecord;
import congvu.schemas.reference.RuleRecord;
import congvu.schemas.reference.RuleSubject;
import congvu.schemas.reference.RuleVersionRecord;
import congvu.testkit.model.ModelFact;
import congvu.testkit.model.UnitTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which signals stand on a day: every fact is asked every condition, and for every day with a fact all facts are looked at
 * again.
 */
public final class SignalReckoning {

    private final RuleShelf shelf;
    private final UnitTree units;
    private final RateFigures rates;
    private final LocalDate today;
    private final FactAsking asking;
    private final WindowReckoning windows;

    /** @param today the local day of the highest tick */
    public SignalReckoning(Collection<RuleRecord> rules, UnitTree units, RateFigures rates, LocalDate today) {
        this.shelf = new RuleShelf(rules);
        this.units = units;
        this.rates = rates;
        this.today = today;
        this.asking = new FactAsking(shelf, units);
        this.windows = new WindowReckoning(units, rates, today);
    }

    /** How long the gaps are that any rule asks for. */
    public static Set<Integer> idleWorkingDays(Collection<RuleRecord> rules) {
        Set<Integer> days = new HashSet<>();
        for (RuleVersionRecord version : new RuleShelf(rules).versions()) {
            for (RuleLegRecord leg : version.getLegs()) {
                Integer idle = leg.getIdleWorkingDays();
                if (leg.getOver() == RuleFactKind.GAP && idle != null) {
                    days.add(idle);
                }
            }
        }
        return days;
    }

    /**
     * The signals by their ids, as people reviewed them.
     *
     * @param facts of every kind but signals
     */
    public Map<String, ExpectedSignal> expect(Collection<ModelFact> facts, SignalReview review) {
        Map<String, ExpectedSignal> all = new TreeMap<>();
        signals(facts, false).forEach((id, signal) -> all.put(id, signal.reviewed(review.stateOf(id))));
        List<ModelFact> withSignals = new ArrayList<>(facts);
        all.values().forEach(signal -> withSignals.add(factOf(signal)));
        signals(withSignals, true).forEach((id, signal) -> all.put(id, signal.reviewed(review.stateOf(id))));
        return all;
    }

    private static ModelFact factOf(ExpectedSignal signal) {
        int day = (int) signal.day().toEpochDay();
        return new ModelFact(
                RuleFactKind.SIGNAL,
                signal.signalId(),
                signal.subjectId(),
                signal.unitId(),
                signal.unitId(),
                0,
                day,
                day,
                Map.of(
                        "unitId",
                        signal.unitId(),
                        "ruleId",
                        signal.ruleId(),
                        "severity",
                        signal.severity().name(),
                        "subject",
                        signal.subjectKind().name(),
                        "state",
                        signal.state().name()));
    }

    private Map<String, ExpectedSignal> signals(Collection<ModelFact> facts, boolean ofRulesAboutSignals) {
        Map<About, List<Met>> met = new HashMap<>();
        facts.forEach(fact -> asking.ask(fact, ofRulesAboutSignals, met));
        Map<String, ExpectedSignal> found = new TreeMap<>();
        met.forEach((about, own) -> windows.judge(about, own).forEach(one -> found.put(one.signalId(), one)));
        for (String unit : rates.units()) {
            for (String ruleId : shelf.ruleIds()) {
                RuleVersionRecord rule = shelf.inForce(ruleId, units.upwards(unit, today), today);
                if (rule != null
                        && rule.getSubject() == RuleSubject.UNIT
                        && WindowReckoning.looksAtRates(rule)
                        && FactAsking.looksAtSignals(rule) == ofRulesAboutSignals) {
                    About about = new About(ruleId, RuleSubject.UNIT, unit);
                    windows.judgeByRates(about, rule, met.getOrDefault(about, List.of()))
                            .forEach(one -> found.put(one.signalId(), one));
                }
            }
        }
        return found;
    }
}
