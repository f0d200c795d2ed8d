package congvu.producers.reference;

import congvu.producers.yaml.YamlProblem;
import congvu.rules.spelling.NearestName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a pack inherits: what it does not state of a rule it takes from the pack that it extends, for each day from
 * the version in force there on that day.
 *
 * <p>Number of a version that is worked out: that of the statement plus that of the inherited version, less one. Both rise
 * with time, so the sum rises whenever either changes, and an addition at the end changes no number before it.
 */
final class RuleInheritance {

    private final Map<String, RulePack> packs = new LinkedHashMap<>();
    private final Map<String, Map<String, List<RuleStatement>>> workedOut = new HashMap<>();

    private RuleInheritance(List<RulePack> packs) {
        for (RulePack pack : packs) {
            if (this.packs.put(pack.id(), pack) != null) {
                throw pack.placeOf("id")
                        .problem("Expected each rule pack once, but '" + pack.id()
                                + "' is described twice. Keep one, or give the other another id.");
            }
        }
    }

    /**
     * The rules that each pack states, by pack and rule, each with all its versions, whole but for what is missing
     * altogether. Rules that a pack does not mention are not among its own: those of the wider scope hold.
     *
     * @throws YamlProblem when a pack that is extended is not there, or extends itself
     */
    static Map<RulePack, Map<String, List<RuleStatement>>> of(List<RulePack> packs) {
        RuleInheritance inheritance = new RuleInheritance(packs);
        Map<RulePack, Map<String, List<RuleStatement>>> all = new LinkedHashMap<>();
        for (RulePack pack : packs) {
            Map<String, List<RuleStatement>> rules = inheritance.rules(pack, new LinkedHashSet<>());
            Map<String, List<RuleStatement>> own = new LinkedHashMap<>();
            pack.rules().keySet().forEach(id -> own.put(id, rules.getOrDefault(id, List.of())));
            all.put(pack, own);
        }
        return all;
    }

    /** All rules of a pack, its own and those that it inherits. */
    private Map<String, List<RuleStatement>> rules(RulePack pack, Set<String> below) {
        Map<String, List<RuleStatement>> known = workedOut.get(pack.id());
        if (known != null) {
            return known;
        }
        if (!below.add(pack.id())) {
            throw pack.placeOf("extends")
                    .problem("Expected a pack that does not extend itself, but found " + String.join(" > ", below)
                            + " > " + pack.id() + ". Take one extends out.");
        }
        RulePack parent = parent(pack);
        Map<String, List<RuleStatement>> inherited = parent == null ? Map.of() : rules(parent, below);
        Map<String, List<RuleStatement>> rules = new LinkedHashMap<>(inherited);
        List<YamlProblem> problems = new ArrayList<>();
        pack.rules().forEach((id, stated) -> {
            try {
                rules.put(id, merged(pack, stated, inherited));
            } catch (YamlProblem e) {
                problems.add(e);
            }
        });
        if (!problems.isEmpty()) {
            throw YamlProblem.all(problems);
        }
        workedOut.put(pack.id(), rules);
        return rules;
    }

    private @Nullable RulePack parent(RulePack pack) {
        String parentId = pack.parentId();
        if (parentId == null) {
            return null;
        }
        RulePack parent = packs.get(parentId);
        if (parent == null) {
            throw pack.placeOf("extends")
                    .problem("Expected a rule pack of these files, but found '" + parentId + "'."
                            + NearestName.hint(parentId, packs.keySet())
                            + " Name the file of that pack too; the default one is in reference/vn/rules.yaml.");
        }
        return parent;
    }

    private static List<RuleStatement> merged(
            RulePack pack, List<RuleStatement> stated, Map<String, List<RuleStatement>> inherited) {
        List<RuleStatement> theirs = inherited.get(stated.getFirst().id());
        if (theirs == null) {
            RuleStatement first = stated.getFirst();
            if (pack.parentId() != null && !first.isWhole()) {
                throw first.placeOf("id")
                        .problem("Expected a rule of pack '" + pack.parentId() + "', or a whole rule, but found '"
                                + first.id() + "', which is neither." + NearestName.hint(first.id(), inherited.keySet())
                                + " Correct the id, or state subject, severity, window, what to count, and text.");
            }
            return stated;
        }
        List<RuleStatement> merged = new ArrayList<>();
        List<Validity> mySpans = spans(stated);
        List<Validity> theirSpans = spans(theirs);
        for (int i = 0; i < stated.size(); i++) {
            for (int j = 0; j < theirs.size(); j++) {
                Validity both = common(mySpans.get(i), theirSpans.get(j));
                if (both != null) {
                    RuleStatement mine = stated.get(i);
                    RuleStatement their = theirs.get(j);
                    merged.add(mine.over(their, mine.version() + their.version() - 1, both));
                }
            }
        }
        if (merged.isEmpty()) {
            throw stated.getFirst()
                    .placeOf("validFrom")
                    .problem(
                            "Expected days on which the rule that is inherited is in force, but found none. Change validFrom"
                                    + " and validTo.");
        }
        return merged;
    }

    /** When each version is really in force: the next one ends it. */
    private static List<Validity> spans(List<RuleStatement> versions) {
        List<Validity> spans = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Validity own = versions.get(i).validity();
            LocalDate next =
                    i + 1 < versions.size() ? versions.get(i + 1).validity().from() : null;
            spans.add(next == null ? own : new Validity(own.from(), earlier(own.to(), next.minusDays(1))));
        }
        return spans;
    }

    private static @Nullable Validity common(Validity one, Validity other) {
        LocalDate from = later(one.from(), other.from());
        LocalDate to = earlier(one.to(), other.to());
        return from != null && to != null && to.isBefore(from) ? null : new Validity(from, to);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null ? other : other == null || one.isAfter(other) ? one : other;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null ? other : other == null || one.isBefore(other) ? one : other;
    }
}
