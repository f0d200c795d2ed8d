package congvu.rules.condition;

import congvu.domain.rule.Fact;

/** A part of a condition that is a whole number. */
@FunctionalInterface
interface WholeStep {

    /** @throws ArithmeticException when it cannot be computed of this fact */
    long asLong(Fact fact);
}
