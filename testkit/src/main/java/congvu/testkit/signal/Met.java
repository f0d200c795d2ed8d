package congvu.testkit.signal;

import congvu.schemas.reference.RuleLegRecord;
import congvu.schemas.reference.RuleVersionRecord;
import congvu.testkit.model.ModelFact;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A fact that met a leg, with the version of the rule by which it did. */
record Met(RuleVersionRecord rule, RuleLegRecord leg, ModelFact fact) {

    LocalDate day() {
        return LocalDate.ofEpochDay(fact.day());
    }

    /** Those whose day lies between two, both included. */
    static List<Met> between(Collection<Met> all, LocalDate first, LocalDate last) {
        return all.stream()
                .filter(one -> !one.day().isBefore(first) && !one.day().isAfter(last))
                .toList();
    }

    /** How many facts met each leg of a rule. */
    static Map<String, Long> counts(RuleVersionRecord rule, Collection<Met> met) {
        Map<String, Long> counts = new HashMap<>();
        for (RuleLegRecord leg : rule.getLegs()) {
            counts.put(leg.getLegId(), count(leg, met));
        }
        return counts;
    }

    /** Whether so many met a leg as it asks for; never of a leg about a rate. */
    static boolean holds(RuleLegRecord leg, Collection<Met> met) {
        Integer atLeast = leg.getAtLeast();
        Integer atMost = leg.getAtMost();
        long count = count(leg, met);
        return leg.getFormulaId() == null
                && (atLeast == null || count >= atLeast)
                && (atMost == null || count <= atMost);
    }

    private static long count(RuleLegRecord leg, Collection<Met> met) {
        return met.stream()
                .filter(one -> one.leg().getLegId().equals(leg.getLegId()))
                .count();
    }
}
