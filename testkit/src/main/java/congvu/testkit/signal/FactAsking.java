package congvu.testkit.signal;

import congvu.schemas.reference.RuleFactKind;
import congvu.schemas.reference.RuleLegRecord;
import congvu.schemas.reference.RuleSubject;
import congvu.schemas.reference.RuleVersionRecord;
import congvu.testkit.model.ModelFact;
import congvu.testkit.model.UnitTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asks every fact every condition that is for its unit on its day. */
final class FactAsking {

    private final RuleShelf shelf;
    private final UnitTree units;
    private final CelReading conditions = new CelReading();
    private final Map<Place, List<Asked>> seen = new HashMap<>();

    FactAsking(RuleShelf shelf, UnitTree units) {
        this.shelf = shelf;
        this.units = units;
    }

    private record Place(String unitId, int ruleDay) {}

    private record Asked(String ruleId, RuleVersionRecord rule) {}

    /** Notes of a fact which legs it meets, and whom that is about. */
    void ask(ModelFact fact, boolean ofRulesAboutSignals, Map<About, List<Met>> met) {
        Place place = new Place(fact.unitId(), fact.ruleDay());
        for (Asked asked : seen.computeIfAbsent(place, this::inForce)) {
            if (looksAtSignals(asked.rule()) == ofRulesAboutSignals) {
                ask(fact, asked, met);
            }
        }
    }

    private void ask(ModelFact fact, Asked asked, Map<About, List<Met>> met) {
        for (RuleLegRecord leg : asked.rule().getLegs()) {
            if (leg.getOver() == fact.kind() && isAsLong(leg, fact) && isMet(leg, fact)) {
                for (About about : subjects(asked, fact)) {
                    met.computeIfAbsent(about, none -> new ArrayList<>()).add(new Met(asked.rule(), leg, fact));
                }
            }
        }
    }

    private List<Asked> inForce(Place place) {
        LocalDate day = LocalDate.ofEpochDay(place.ruleDay());
        List<String> upwards = units.upwards(place.unitId(), day);
        List<Asked> found = new ArrayList<>();
        for (String ruleId : shelf.ruleIds()) {
            RuleVersionRecord rule = shelf.inForce(ruleId, upwards, day);
            if (rule != null) {
                found.add(new Asked(ruleId, rule));
            }
        }
        return found;
    }

    /** A gap is told once for each length that any rule asks for. */
    private static boolean isAsLong(RuleLegRecord leg, ModelFact fact) {
        return fact.kind() != RuleFactKind.GAP
                || Objects.equals(
                        fact.fields().get("workingDays"),
                        Objects.requireNonNull(leg.getIdleWorkingDays()).longValue());
    }

    private boolean isMet(RuleLegRecord leg, ModelFact fact) {
        String when = leg.getWhen();
        return when == null || when.isBlank() || conditions.isMet(when, fact.fields());
    }

    private List<About> subjects(Asked asked, ModelFact fact) {
        RuleSubject kind = asked.rule().getSubject();
        List<String> ids = switch (kind) {
            case UNIT ->
                asked.rule().getWithDescendants()
                        ? units.upwards(fact.unitId(), LocalDate.ofEpochDay(fact.day()))
                        : List.of(fact.unitId());
            case OBLIGATION -> fact.ofFile() ? List.of(fact.teller()) : List.of();
            case STAFF -> fact.ofPerson() ? List.of(fact.teller()) : List.of();
            case UNKNOWN -> List.of();
        };
        return ids.stream().map(id -> new About(asked.ruleId(), kind, id)).toList();
    }

    static boolean looksAtSignals(RuleVersionRecord rule) {
        return rule.getLegs().stream().anyMatch(leg -> leg.getOver() == RuleFactKind.SIGNAL);
    }
}
