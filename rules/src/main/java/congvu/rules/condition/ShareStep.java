package congvu.rules.condition;

import congvu.domain.rule.Fact;

/** A part of a condition that is a number with a fraction. */
@FunctionalInterface
interface ShareStep {

    /** @throws ArithmeticException when it cannot be computed of this fact */
    double asDouble(Fact fact);
}
