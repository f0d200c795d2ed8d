package congvu.rules.condition;

import congvu.domain.rule.Truth;
import congvu.rules.fact.FactField;
import congvu.rules.fact.FieldReading;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelKind;
import java.util.List;

/** Plans the parts of a condition that are numbers or texts. What overflows or divides by zero cannot be computed. */
final class ValuePlanner {

    private final ConditionPlanner planner;
    private final Leftover leftover;

    ValuePlanner(ConditionPlanner planner, Leftover leftover) {
        this.planner = planner;
        this.leftover = leftover;
    }

    WholeStep whole(CelExpr part) {
        if (part.getKind() == Kind.CONSTANT) {
            long constant = part.constant().int64Value();
            return fact -> constant;
        }
        FactField field = planner.field(part);
        if (field != null && field.reading() instanceof FieldReading.Whole reading) {
            return fact -> reading.of().applyAsLong(fact);
        }
        return part.getKind() == Kind.CALL ? wholeCall(part, part.call()) : leftover.whole(part);
    }

    private WholeStep wholeCall(CelExpr part, CelExpr.CelCall call) {
        if (call.function().equals("size")) {
            return size(part, call.target().orElseGet(() -> call.args().getFirst()));
        }
        List<CelExpr> args = call.args();
        if (call.function().equals("-_")) {
            WholeStep of = whole(args.getFirst());
            return fact -> Math.negateExact(of.asLong(fact));
        }
        if (call.function().equals("_?_:_")) {
            return wholeChoice(planner.flag(args.get(0)), whole(args.get(1)), whole(args.get(2)));
        }
        if (args.size() != 2 || call.target().isPresent()) {
            return leftover.whole(part);
        }
        WholeStep left = whole(args.get(0));
        WholeStep right = whole(args.get(1));
        return switch (call.function()) {
            case "_+_" -> fact -> Math.addExact(left.asLong(fact), right.asLong(fact));
            case "_-_" -> fact -> Math.subtractExact(left.asLong(fact), right.asLong(fact));
            case "_*_" -> fact -> Math.multiplyExact(left.asLong(fact), right.asLong(fact));
            case "_/_" -> fact -> Math.divideExact(left.asLong(fact), right.asLong(fact));
            case "_%_" -> fact -> left.asLong(fact) % right.asLong(fact);
            default -> leftover.whole(part);
        };
    }

    /** Of a text the number of its characters of Unicode. */
    private WholeStep size(CelExpr part, CelExpr of) {
        FactField field = planner.field(of);
        if (field != null && field.reading() instanceof FieldReading.Symbols symbols) {
            return fact -> symbols.of().apply(fact).size();
        }
        if (planner.kind(of) != CelKind.STRING) {
            return leftover.whole(part);
        }
        TextStep text = text(of);
        return fact -> {
            String value = text.asText(fact);
            return value.codePointCount(0, value.length());
        };
    }

    private static WholeStep wholeChoice(FlagStep asked, WholeStep yes, WholeStep no) {
        return fact -> told(asked.of(fact)) ? yes.asLong(fact) : no.asLong(fact);
    }

    ShareStep share(CelExpr part) {
        if (part.getKind() == Kind.CONSTANT) {
            double constant = part.constant().doubleValue();
            return fact -> constant;
        }
        FactField field = planner.field(part);
        if (field != null && field.reading() instanceof FieldReading.Share reading) {
            return fact -> reading.of().applyAsDouble(fact);
        }
        return part.getKind() == Kind.CALL ? shareCall(part, part.call()) : leftover.share(part);
    }

    private ShareStep shareCall(CelExpr part, CelExpr.CelCall call) {
        List<CelExpr> args = call.args();
        if (call.function().equals("double") && planner.kind(args.getFirst()) == CelKind.INT) {
            WholeStep of = whole(args.getFirst());
            return fact -> of.asLong(fact);
        }
        if (call.function().equals("-_")) {
            ShareStep of = share(args.getFirst());
            return fact -> -of.asDouble(fact);
        }
        if (call.function().equals("_?_:_")) {
            FlagStep asked = planner.flag(args.get(0));
            ShareStep yes = share(args.get(1));
            ShareStep no = share(args.get(2));
            return fact -> told(asked.of(fact)) ? yes.asDouble(fact) : no.asDouble(fact);
        }
        if (args.size() != 2) {
            return leftover.share(part);
        }
        ShareStep left = share(args.get(0));
        ShareStep right = share(args.get(1));
        return switch (call.function()) {
            case "_+_" -> fact -> left.asDouble(fact) + right.asDouble(fact);
            case "_-_" -> fact -> left.asDouble(fact) - right.asDouble(fact);
            case "_*_" -> fact -> left.asDouble(fact) * right.asDouble(fact);
            case "_/_" -> fact -> left.asDouble(fact) / right.asDouble(fact);
            default -> leftover.share(part);
        };
    }

    TextStep text(CelExpr part) {
        if (part.getKind() == Kind.CONSTANT) {
            String constant = part.constant().stringValue();
            return fact -> constant;
        }
        FactField field = planner.field(part);
        if (field == null) {
            return part.getKind() == Kind.CALL && part.call().function().equals("_?_:_")
                    ? textChoice(part.call().args())
                    : leftover.text(part);
        }
        return switch (field.reading()) {
            case FieldReading.Text reading -> fact -> reading.of().apply(fact);
            case FieldReading.Symbol reading ->
                fact -> {
                    Enum<?> value = reading.of().apply(fact);
                    return value == null ? "" : value.name();
                };
            default -> leftover.text(part);
        };
    }

    private TextStep textChoice(List<CelExpr> args) {
        FlagStep asked = planner.flag(args.get(0));
        TextStep yes = text(args.get(1));
        TextStep no = text(args.get(2));
        return fact -> told(asked.of(fact)) ? yes.asText(fact) : no.asText(fact);
    }

    private static boolean told(Truth truth) {
        return switch (truth) {
            case HOLDS -> true;
            case HOLDS_NOT -> false;
            case CANNOT_TELL -> throw new ArithmeticException("The question of a choice cannot be told.");
        };
    }
}
