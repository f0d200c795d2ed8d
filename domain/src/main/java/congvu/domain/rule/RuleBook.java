package congvu.domain.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * All rules of one moment of the reference data, and which of them are for a unit on a day.
 *
 * <p>For each rule id the pack counts whose scope is nearest to the unit and that has a version in force; if that version
 * is switched off, the rule is silent there. Immutable in what it says, and thread safe.
 */
public final class RuleBook {

    /** More answers are not remembered: then all are forgotten and found again. */
    private static final int MOST_REMEMBERED = 20_000;

    private static final RuleBook EMPTY = new RuleBook(List.of());

    private final List<Rule> rules;
    private final Map<String, List<Rule>> byId = new TreeMap<>();
    private final Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
    private final Map<Asked, InForce> remembered = new ConcurrentHashMap<>();

    /** Epoch days from which some version is in force, or is not any more: all days between two of them are alike. */
    private final long[] borders;

    /** @param rules in any order; of the same id, pack and scope the last counts */
    public RuleBook(Collection<Rule> rules) {
        List<Rule> sorted = new ArrayList<>(rules);
        sorted.sort(Comparator.comparing(Rule::ruleId).thenComparing(Rule::packId));
        this.rules = List.copyOf(sorted);
        this.borders = bordersOf(sorted);
        for (Rule rule : sorted) {
            byId.computeIfAbsent(rule.ruleId(), id -> new ArrayList<>()).add(rule);
            for (FactKind kind : FactKind.values()) {
                if (rule.versions().stream().anyMatch(version -> version.speaksOf(kind))) {
                    kinds.add(kind);
                }
            }
        }
    }

    /** The book without rules. */
    public static RuleBook empty() {
        return EMPTY;
    }

    /** Every rule of every pack, by rule id, then by pack. */
    public List<Rule> rules() {
        return rules;
    }

    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /** Whether any rule, for whatever unit and day, asks for facts of this kind. */
    public boolean speaksOf(FactKind kind) {
        return kinds.contains(kind);
    }

    /**
     * The legs that ask for facts of a kind.
     *
     * @param unitId of the fact
     * @param ancestors the units above it on that day, nearest first
     * @param ruleDay the local day by which the rules are chosen
     */
    public List<RuleLeg> legsFor(FactKind kind, String unitId, List<String> ancestors, int ruleDay) {
        return rules.isEmpty() ? List.of() : inForce(unitId, ancestors, ruleDay).legsFor(kind);
    }

    /** The rules about a unit itself, in the order of their ids; otherwise as {@link #legsFor}. */
    public List<SignalRule> ofUnit(String unitId, List<String> ancestors, int ruleDay) {
        return rules.isEmpty() ? List.of() : inForce(unitId, ancestors, ruleDay).ofUnit();
    }

    /** The version of one rule, null when there is none in force or it is switched off; otherwise as {@link #legsFor}. */
    public @Nullable SignalRule find(String ruleId, String unitId, List<String> ancestors, int ruleDay) {
        List<Rule> same = byId.get(ruleId);
        return same == null ? null : nearest(same, unitId, ancestors, LocalDate.ofEpochDay(ruleDay));
    }

    /** A version of a rule whatever the day; null when nobody has described it. */
    public @Nullable SignalRule version(String packId, String ruleId, int version) {
        for (Rule rule : byId.getOrDefault(ruleId, List.of())) {
            for (SignalRule one : rule.versions()) {
                if (one.version() == version && rule.packId().equals(packId)) {
                    return one;
                }
            }
        }
        return null;
    }

    private InForce inForce(String unitId, List<String> ancestors, int ruleDay) {
        Asked asked = new Asked(unitId, ancestors, spanOf(ruleDay));
        InForce known = remembered.get(asked);
        if (known != null) {
            return known;
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        InForce found = find(unitId, ancestors, LocalDate.ofEpochDay(ruleDay));
        remembered.put(asked, found);
        return found;
    }

    private static long[] bordersOf(List<Rule> rules) {
        LongStream.Builder borders = LongStream.builder();
        for (Rule rule : rules) {
            for (SignalRule version : rule.versions()) {
                LocalDate from = version.validFrom();
                LocalDate to = version.validTo();
                if (from != null) {
                    borders.add(from.toEpochDay());
                }
                if (to != null) {
                    borders.add(to.toEpochDay() + 1);
                }
            }
        }
        return borders.build().sorted().distinct().toArray();
    }

    /** How many borders lie up to a day. */
    private int spanOf(int ruleDay) {
        int found = Arrays.binarySearch(borders, ruleDay);
        return found < 0 ? -found - 1 : found + 1;
    }

    private InForce find(String unitId, List<String> ancestors, LocalDate day) {
        List<SignalRule> found = new ArrayList<>();
        for (List<Rule> same : byId.values()) {
            SignalRule rule = nearest(same, unitId, ancestors, day);
            if (rule != null) {
                found.add(rule);
            }
        }
        return InForce.of(found);
    }

    private static @Nullable SignalRule nearest(List<Rule> same, String unitId, List<String> ancestors, LocalDate day) {
        SignalRule found = ofScope(same, unitId, day);
        for (int i = 0; found == null && i < ancestors.size(); i++) {
            found = ofScope(same, ancestors.get(i), day);
        }
        found = found == null ? ofScope(same, Rule.EVERYWHERE, day) : found;
        return found == null || !found.isEnabled() ? null : found;
    }

    private static @Nullable SignalRule ofScope(List<Rule> same, String scope, LocalDate day) {
        SignalRule found = null;
        for (Rule rule : same) {
            SignalRule version = rule.scopeUnitId().equals(scope) ? rule.inForceOn(day) : null;
            found = version == null ? found : version;
        }
        return found;
    }

    /** @param span the days between two borders */
    private record Asked(String unitId, List<String> ancestors, int span) {}

    /** What is in force for one unit on one day. */
    private record InForce(Map<FactKind, List<RuleLeg>> legs, List<SignalRule> ofUnit) {

        static InForce of(List<SignalRule> rules) {
            Map<FactKind, List<RuleLeg>> legs = new EnumMap<>(FactKind.class);
            List<SignalRule> ofUnit = new ArrayList<>();
            for (SignalRule rule : rules) {
                if (rule.subject() == RuleSubject.UNIT) {
                    ofUnit.add(rule);
                }
                for (Leg leg : rule.legs()) {
                    if (leg instanceof Leg.Facts facts) {
                        legs.computeIfAbsent(facts.over(), kind -> new ArrayList<>())
                                .add(new RuleLeg(rule, facts));
                    }
                }
            }
            return new InForce(legs, List.copyOf(ofUnit));
        }

        List<RuleLeg> legsFor(FactKind kind) {
            return legs.getOrDefault(kind, List.of());
        }
    }
}
