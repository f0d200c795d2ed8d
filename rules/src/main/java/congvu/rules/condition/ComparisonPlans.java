package congvu.rules.condition;

import congvu.domain.rule.Truth;
import org.jspecify.annotations.Nullable;

/** Comparisons of numbers. What cannot be computed on either side cannot be told. */
final class ComparisonPlans {

    private ComparisonPlans() {}

    /** @param constant the value of the right side where it is one, null elsewhere */
    static FlagStep whole(String operator, WholeStep left, WholeStep right, @Nullable Long constant) {
        if (constant != null) {
            return safely(withConstant(operator, left, constant));
        }
        return safely(
                switch (operator) {
                    case "_==_" -> fact -> FlagStep.truth(left.asLong(fact) == right.asLong(fact));
                    case "_<_" -> fact -> FlagStep.truth(left.asLong(fact) < right.asLong(fact));
                    case "_<=_" -> fact -> FlagStep.truth(left.asLong(fact) <= right.asLong(fact));
                    case "_>_" -> fact -> FlagStep.truth(left.asLong(fact) > right.asLong(fact));
                    case "_>=_" -> fact -> FlagStep.truth(left.asLong(fact) >= right.asLong(fact));
                    default -> throw unknown(operator);
                });
    }

    private static FlagStep withConstant(String operator, WholeStep left, long right) {
        return switch (operator) {
            case "_==_" -> fact -> FlagStep.truth(left.asLong(fact) == right);
            case "_<_" -> fact -> FlagStep.truth(left.asLong(fact) < right);
            case "_<=_" -> fact -> FlagStep.truth(left.asLong(fact) <= right);
            case "_>_" -> fact -> FlagStep.truth(left.asLong(fact) > right);
            case "_>=_" -> fact -> FlagStep.truth(left.asLong(fact) >= right);
            default -> throw unknown(operator);
        };
    }

    static FlagStep share(String operator, ShareStep left, ShareStep right) {
        return safely(
                switch (operator) {
                    case "_==_" -> fact -> FlagStep.truth(left.asDouble(fact) == right.asDouble(fact));
                    case "_<_" -> fact -> FlagStep.truth(left.asDouble(fact) < right.asDouble(fact));
                    case "_<=_" -> fact -> FlagStep.truth(left.asDouble(fact) <= right.asDouble(fact));
                    case "_>_" -> fact -> FlagStep.truth(left.asDouble(fact) > right.asDouble(fact));
                    case "_>=_" -> fact -> FlagStep.truth(left.asDouble(fact) >= right.asDouble(fact));
                    default -> throw unknown(operator);
                });
    }

    /** A share and a whole number: as CEL for Java orders them, by {@link Double#compare}, to which -0.0 is less than 0. */
    static FlagStep mixed(String operator, ShareStep left, double right) {
        return safely(
                switch (operator) {
                    case "_<_" -> fact -> FlagStep.truth(Double.compare(left.asDouble(fact), right) < 0);
                    case "_<=_" -> fact -> FlagStep.truth(Double.compare(left.asDouble(fact), right) <= 0);
                    case "_>_" -> fact -> FlagStep.truth(Double.compare(left.asDouble(fact), right) > 0);
                    case "_>=_" -> fact -> FlagStep.truth(Double.compare(left.asDouble(fact), right) >= 0);
                    default -> throw unknown(operator);
                });
    }

    private static FlagStep safely(FlagStep step) {
        return fact -> {
            try {
                return step.of(fact);
            } catch (ArithmeticException e) {
                return Truth.CANNOT_TELL;
            }
        };
    }

    private static IllegalStateException unknown(String operator) {
        return new IllegalStateException("Expected a comparison, but found " + operator + ".");
    }
}
