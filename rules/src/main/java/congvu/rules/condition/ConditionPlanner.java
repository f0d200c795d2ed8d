package congvu.rules.condition;

import congvu.domain.rule.Truth;
import congvu.rules.fact.FactField;
import congvu.rules.fact.FactShape;
import congvu.rules.fact.FieldReading;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plans a checked condition into small functions, one for each part. What it does not know it leaves to CEL; what it plans
 * means exactly what CEL says, which a test holds against CEL's interpreter with random conditions and facts.
 */
final class ConditionPlanner {

    private final CelAbstractSyntaxTree tree;
    private final FactShape shape;
    private final Leftover leftover;
    private final ValuePlanner values;

    ConditionPlanner(CelAbstractSyntaxTree tree, FactShape shape, Leftover leftover) {
        this.tree = tree;
        this.shape = shape;
        this.leftover = leftover;
        this.values = new ValuePlanner(this, leftover);
    }

    /** What kind of value a part is. */
    CelKind kind(CelExpr part) {
        return tree.getTypeOrThrow(part.id()).kind();
    }

    /** The field that a part names, null when it is something else. */
    @Nullable
    FactField field(CelExpr part) {
        return part.getKind() == Kind.IDENT ? shape.field(part.ident().name()) : null;
    }

    FlagStep flag(CelExpr part) {
        return switch (part.getKind()) {
            case CONSTANT -> part.constant().booleanValue() ? FlagStep.YES : FlagStep.NO;
            case IDENT -> flagField(part);
            case CALL -> call(part, part.call());
            default -> leftover.flag(part);
        };
    }

    private FlagStep flagField(CelExpr part) {
        FactField field = field(part);
        return field != null && field.reading() instanceof FieldReading.Flag reading
                ? fact -> FlagStep.truth(reading.of().test(fact))
                : leftover.flag(part);
    }

    private FlagStep call(CelExpr part, CelExpr.CelCall call) {
        List<CelExpr> args = call.args();
        return switch (call.function()) {
            case "_&&_" -> all(chain(part, "_&&_"));
            case "_||_" -> any(chain(part, "_||_"));
            case "!_" -> not(flag(args.getFirst()));
            case "_?_:_" -> choice(flag(args.get(0)), flag(args.get(1)), flag(args.get(2)));
            case "_==_" -> equal(part, args.get(0), args.get(1));
            case "_!=_" -> not(equal(part, args.get(0), args.get(1)));
            case "_<_", "_<=_", "_>_", "_>=_" -> compared(part, call.function(), args.get(0), args.get(1));
            case "@in" -> MembershipPlans.plan(this, part, args.get(0), args.get(1));
            case "contains", "startsWith", "endsWith" ->
                call.target()
                        .map(target -> texts(call.function(), values.text(target), values.text(args.getFirst())))
                        .orElseGet(() -> leftover.flag(part));
            default -> leftover.flag(part);
        };
    }

    FlagStep leave(CelExpr part) {
        return leftover.flag(part);
    }

    ValuePlanner values() {
        return values;
    }

    /** The parts of a chain of one operator, the cheapest first: neither operator minds the order, not even of errors. */
    private FlagStep[] chain(CelExpr part, String operator) {
        List<CelExpr> parts = new ArrayList<>();
        collect(part, operator, parts);
        record Priced(FlagStep step, long cost) {}
        return parts.stream()
                .map(one -> {
                    int before = leftover.count();
                    FlagStep step = flag(one);
                    return new Priced(step, ConditionCost.of(one, leftover.count() - before));
                })
                .sorted(Comparator.comparingLong(Priced::cost))
                .map(Priced::step)
                .toArray(FlagStep[]::new);
    }

    private static void collect(CelExpr part, String operator, List<CelExpr> parts) {
        if (part.getKind() == Kind.CALL && part.call().function().equals(operator)) {
            part.call().args().forEach(arg -> collect(arg, operator, parts));
        } else {
            parts.add(part);
        }
    }

    /** False wins over what cannot be told, and that over true. */
    private static FlagStep all(FlagStep[] steps) {
        return fact -> {
            Truth all = Truth.HOLDS;
            for (FlagStep step : steps) {
                Truth one = step.of(fact);
                if (one == Truth.HOLDS_NOT) {
                    return one;
                }
                all = one == Truth.CANNOT_TELL ? one : all;
            }
            return all;
        };
    }

    /** True wins over what cannot be told, and that over false. */
    private static FlagStep any(FlagStep[] steps) {
        return fact -> {
            Truth any = Truth.HOLDS_NOT;
            for (FlagStep step : steps) {
                Truth one = step.of(fact);
                if (one == Truth.HOLDS) {
                    return one;
                }
                any = one == Truth.CANNOT_TELL ? one : any;
            }
            return any;
        };
    }

    static FlagStep not(FlagStep step) {
        return fact -> switch (step.of(fact)) {
            case HOLDS -> Truth.HOLDS_NOT;
            case HOLDS_NOT -> Truth.HOLDS;
            case CANNOT_TELL -> Truth.CANNOT_TELL;
        };
    }

    private static FlagStep choice(FlagStep asked, FlagStep yes, FlagStep no) {
        return fact -> switch (asked.of(fact)) {
            case HOLDS -> yes.of(fact);
            case HOLDS_NOT -> no.of(fact);
            case CANNOT_TELL -> Truth.CANNOT_TELL;
        };
    }

    private FlagStep equal(CelExpr part, CelExpr left, CelExpr right) {
        CelKind kind = kind(left);
        if (kind != kind(right)) {
            return leftover.flag(part);
        }
        return switch (kind) {
            case BOOL -> sameTruth(flag(left), flag(right));
            case INT -> ComparisonPlans.whole("_==_", values.whole(left), values.whole(right), constant(right));
            case DOUBLE -> ComparisonPlans.share("_==_", values.share(left), values.share(right));
            case STRING -> sameText(left, right);
            default -> leftover.flag(part);
        };
    }

    private static FlagStep sameTruth(FlagStep left, FlagStep right) {
        return fact -> {
            Truth one = left.of(fact);
            Truth other = right.of(fact);
            return one == Truth.CANNOT_TELL || other == Truth.CANNOT_TELL
                    ? Truth.CANNOT_TELL
                    : FlagStep.truth(one == other);
        };
    }

    private FlagStep sameText(CelExpr left, CelExpr right) {
        FlagStep symbol = MembershipPlans.symbol(field(left), right);
        symbol = symbol == null ? MembershipPlans.symbol(field(right), left) : symbol;
        if (symbol != null) {
            return symbol;
        }
        return texts("_==_", values.text(left), values.text(right));
    }

    private static FlagStep texts(String function, TextStep left, TextStep right) {
        return fact -> {
            try {
                String one = left.asText(fact);
                String other = right.asText(fact);
                return FlagStep.truth(
                        switch (function) {
                            case "_==_" -> one.equals(other);
                            case "contains" -> one.contains(other);
                            case "startsWith" -> one.startsWith(other);
                            case "endsWith" -> one.endsWith(other);
                            default ->
                                throw new IllegalStateException("Expected a function of texts, but found " + function);
                        });
            } catch (ArithmeticException e) {
                return Truth.CANNOT_TELL;
            }
        };
    }

    private FlagStep compared(CelExpr part, String operator, CelExpr left, CelExpr right) {
        CelKind one = kind(left);
        CelKind other = kind(right);
        if (one == CelKind.INT && other == CelKind.INT) {
            return ComparisonPlans.whole(operator, values.whole(left), values.whole(right), constant(right));
        }
        if (one == CelKind.DOUBLE && other == CelKind.DOUBLE) {
            return ComparisonPlans.share(operator, values.share(left), values.share(right));
        }
        Long exact = exactAsShare(constant(right));
        if (one == CelKind.DOUBLE && other == CelKind.INT && exact != null) {
            return ComparisonPlans.mixed(operator, values.share(left), exact);
        }
        return leftover.flag(part);
    }

    /** A whole number that is the same as a number with a fraction, null for others. */
    private static @Nullable Long exactAsShare(@Nullable Long whole) {
        return whole != null && Math.abs(whole) <= 1L << 53 ? whole : null;
    }

    private static @Nullable Long constant(CelExpr part) {
        boolean isWhole = part.getKind() == Kind.CONSTANT && part.constant().getKind() == CelConstant.Kind.INT64_VALUE;
        return isWhole ? part.constant().int64Value() : null;
    }
}
