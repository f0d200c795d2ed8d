package congvu.producers.reference;

import congvu.domain.reference.ReferenceBook;
import congvu.domain.reference.ReferenceBookBuilder;
import congvu.domain.reference.ReferenceProblem;
import congvu.domain.rule.Rule;
import congvu.rules.spelling.NearestName;
import congvu.schemas.reference.NormRecord;
import congvu.schemas.reference.RuleRecord;
import congvu.schemas.reference.RuleVersionRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What rules name must be there, and of two packs with the same scope only one may speak of a rule. */
final class RuleContradictions {

    private final Map<String, RuleRecord> rules = new LinkedHashMap<>();
    private final Set<String> norms = new TreeSet<>();
    private final ReferenceBook book;
    private boolean asksNorms = true;
    private boolean asksUnits = true;
    private final List<ReferenceProblem> problems = new ArrayList<>();

    RuleContradictions(ReferenceSet set, ReferenceSet rest, ReferenceBook book) {
        rest.rules().forEach(rule -> rules.put(RuleRecords.idOf(rule), rule));
        set.rules().forEach(rule -> rules.put(RuleRecords.idOf(rule), rule));
        rest.norms().stream().map(NormRecord::getNormId).forEach(norms::add);
        set.norms().stream().map(NormRecord::getNormId).forEach(norms::add);
        this.book = book;
    }

    /** What the files contradict by themselves: norms and units are asked only where the files describe any. */
    static List<ReferenceProblem> offline(ReferenceSet set) {
        RuleContradictions found =
                new RuleContradictions(set, ReferenceSet.empty(), addTo(set).buildUsable());
        found.asksNorms = !set.norms().isEmpty();
        found.asksUnits = !set.units().isEmpty();
        return found.find().stream()
                .map(problem -> Contradictions.placed(problem, set, List.of(ReferenceKind.RULE)))
                .toList();
    }

    private static ReferenceBookBuilder addTo(ReferenceSet set) {
        ReferenceBookBuilder builder = ReferenceBook.builder();
        set.addTo(builder);
        return builder;
    }

    List<ReferenceProblem> find() {
        Map<String, RuleRecord> byScope = new LinkedHashMap<>();
        for (RuleRecord rule : rules.values()) {
            checkScope(rule);
            rule.getVersions().stream()
                    .map(RuleVersionRecord::getNormId)
                    .filter(Objects::nonNull)
                    .distinct()
                    .filter(norm -> asksNorms && !norms.contains(norm))
                    .forEach(norm -> unknownNorm(rule, norm));
            RuleRecord other = byScope.putIfAbsent(rule.getScopeUnitId() + "|" + rule.getRuleId(), rule);
            if (other != null) {
                add(
                        rule,
                        "Expected one pack to speak of rule " + rule.getRuleId() + " for " + scopeWords(rule)
                                + ", but found packs '" + other.getPackId() + "' and '" + rule.getPackId()
                                + "'. Take it out of one of them, or give one pack another scope.");
            }
        }
        return problems;
    }

    private void checkScope(RuleRecord rule) {
        String scope = rule.getScopeUnitId();
        if (asksUnits && !scope.equals(Rule.EVERYWHERE) && book.unit(scope) == null) {
            add(
                    rule,
                    "Expected a known unit as scope of pack '" + rule.getPackId() + "', but unit " + scope
                            + " is unknown. Load it, or correct scope.");
        }
    }

    private void unknownNorm(RuleRecord rule, String norm) {
        add(
                rule,
                "Expected a known norm, but found '" + norm + "'." + NearestName.hint(norm, norms)
                        + " Load it, correct normId, or take it out.");
    }

    private static String scopeWords(RuleRecord rule) {
        return rule.getScopeUnitId().equals(Rule.EVERYWHERE) ? "all units" : "unit " + rule.getScopeUnitId();
    }

    private void add(RuleRecord rule, String message) {
        problems.add(new ReferenceProblem(RuleRecords.idOf(rule), message));
    }
}
