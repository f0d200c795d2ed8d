package congvu.producers.reference;

import congvu.domain.reference.IdRule;
import congvu.domain.rule.Rule;
import congvu.producers.reference.Validity.Version;
import congvu.producers.yaml.YamlMap;
import congvu.producers.yaml.YamlPlace;
import congvu.producers.yaml.YamlProblem;
import congvu.producers.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule pack as a file states it.
 *
 * @param scopeUnitId for which unit and all below it; {@link Rule#EVERYWHERE} for all
 * @param parentId the pack whose rules it changes, null when it changes none
 * @param rules the versions of each rule by rising number, by id in the order of the file
 */
record RulePack(
        String id,
        String scopeUnitId,
        @Nullable String parentId,
        Map<String, List<RuleStatement>> rules,
        YamlMap yaml) {

    /** Reads a pack; every wrong rule of it is told at once. */
    static RulePack read(YamlMap yaml) {
        String id = RuleStatement.idOf(yaml, "id");
        yaml.optionalText("name");
        String parentId = yaml.optionalText("extends");
        String scope = yaml.optionalText("scope");
        if (scope == null && parentId != null) {
            throw yaml.problem(
                    "scope",
                    "Expected the unit for which, and for all below it, this pack changes rules of '" + parentId
                            + "', but found none. State scope; what is to change for all units is changed in '"
                            + parentId + "' itself.");
        }
        if (scope != null && !scope.equals(Rule.EVERYWHERE) && !IdRule.isUsableForUnit(scope)) {
            throw yaml.problem("scope", "Expected the id of a unit, or \"*\" for all, but found '" + scope + "'.");
        }
        return new RulePack(id, scope == null ? Rule.EVERYWHERE : scope, parentId, rules(yaml), yaml);
    }

    YamlPlace placeOf(String key) {
        return yaml.placeOf(key);
    }

    private static Map<String, List<RuleStatement>> rules(YamlMap yaml) {
        Map<String, List<RuleStatement>> rules = new LinkedHashMap<>();
        List<YamlProblem> problems = new ArrayList<>();
        for (YamlValue item : yaml.required("rules").asList().items()) {
            try {
                RuleStatement read = item.asMap().readWhole(RuleStatement::read);
                rules.computeIfAbsent(read.id(), id -> new ArrayList<>()).add(read);
            } catch (YamlProblem e) {
                problems.add(e);
            }
        }
        rules.values().forEach(versions -> refuseOverlaps(versions, problems));
        if (!problems.isEmpty()) {
            throw YamlProblem.all(problems);
        }
        rules.replaceAll((id, versions) -> versions.stream()
                .sorted((one, other) -> Integer.compare(one.version(), other.version()))
                .toList());
        return rules;
    }

    private static void refuseOverlaps(List<RuleStatement> versions, List<YamlProblem> problems) {
        try {
            Validity.refuseOverlaps(versions.stream()
                    .map(one -> new Version(one.version(), one.validity()))
                    .toList());
        } catch (IllegalArgumentException e) {
            problems.add(versions.getLast().placeOf("version").problem(String.valueOf(e.getMessage())));
        }
    }
}
