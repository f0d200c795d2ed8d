package congvu.rules.condition;

import congvu.domain.rule.Fact;
import congvu.domain.rule.Truth;

/** A part of a condition that is true or false, or cannot be told. */
@FunctionalInterface
interface FlagStep {

    FlagStep YES = fact -> Truth.HOLDS;
    FlagStep NO = fact -> Truth.HOLDS_NOT;

    Truth of(Fact fact);

    static Truth truth(boolean holds) {
        return holds ? Truth.HOLDS : Truth.HOLDS_NOT;
    }
}
