package congvu.producers.reference;

import congvu.domain.reference.ReferenceProblem;
import java.nio.file.Path;
import java.util.List;

/**
 * Rule packs of files, checked without a broker.
 *
 * @param set what the files describe, rules worked out
 * @param problems what contradicts itself among them
 * @param asksNorms whether the files describe norms, so that those which rules name were looked up
 * @param asksUnits the same of units
 */
public record RuleCheck(ReferenceSet set, List<ReferenceProblem> problems, boolean asksNorms, boolean asksUnits) {

    public RuleCheck {
        problems = List.copyOf(problems);
    }

    /** @throws congvu.producers.yaml.YamlProblem with every wrong rule and its place */
    public static RuleCheck of(List<Path> files) {
        ReferenceSet set = ReferenceFiles.read(files);
        return new RuleCheck(
                set,
                RuleContradictions.offline(set),
                !set.norms().isEmpty(),
                !set.units().isEmpty());
    }
}
