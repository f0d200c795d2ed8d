package congvu.rules.condition;

import congvu.domain.rule.Fact;

/** A part of a condition that is a text. */
@FunctionalInterface
interface TextStep {

    /** @throws ArithmeticException when it cannot be computed of this fact */
    String asText(Fact fact);
}
