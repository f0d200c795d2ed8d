package congvu.rules.condition;

import congvu.domain.rule.Condition;
import congvu.domain.rule.Fact;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.Truth;

/** A condition that is ready to be asked. Immutable and thread safe. */
final class CompiledCondition implements Condition {

    private final FactKind kind;
    private final String text;
    private final FlagStep root;
    private final int leftToCel;

    CompiledCondition(FactKind kind, String text, FlagStep root, int leftToCel) {
        this.kind = kind;
        this.text = text;
        this.root = root;
        this.leftToCel = leftToCel;
    }

    @Override
    public Truth of(Fact fact) {
        if (fact.kind() != kind) {
            throw new IllegalArgumentException(
                    "Expected to ask a condition of " + kind + " facts, but was given one of " + fact.kind() + ".");
        }
        return root.of(fact);
    }

    @Override
    public String text() {
        return text;
    }

    /** How many parts are left to CEL's interpreter: 0 of ordinary conditions. */
    int leftToCel() {
        return leftToCel;
    }
}
