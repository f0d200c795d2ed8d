package congvu.domain.fact;

import congvu.domain.rule.Fact;
import congvu.domain.rule.RuleLeg;
import java.util.List;

/** Is told facts, one after the other. */
@FunctionalInterface
public interface FactReader {

    /**
     * Takes a fact.
     *
     * @param legs that ask for facts of this kind about its unit; at least one
     */
    void take(Fact fact, List<RuleLeg> legs);
}
