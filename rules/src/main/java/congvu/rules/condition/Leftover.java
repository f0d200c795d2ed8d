package congvu.rules.condition;

import congvu.domain.rule.Fact;
import congvu.rules.fact.FactField;
import congvu.rules.fact.FactShape;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Optional;

/** Parts of a condition that the planner leaves to CEL's interpreter: right, and some hundred times slower. */
final class Leftover {

    private final CelAbstractSyntaxTree tree;
    private final FactShape shape;
    private final CelRuntime runtime;
    private int count;

    Leftover(CelAbstractSyntaxTree tree, FactShape shape, CelRuntime runtime) {
        this.tree = tree;
        this.shape = shape;
        this.runtime = runtime;
    }

    /** How many parts were left so far. */
    int count() {
        return count;
    }

    FlagStep flag(CelExpr part) {
        CelRuntime.Program program = program(part);
        return fact -> {
            try {
                return FlagStep.truth((Boolean) value(program, fact));
            } catch (ArithmeticException e) {
                return congvu.domain.rule.Truth.CANNOT_TELL;
            }
        };
    }

    WholeStep whole(CelExpr part) {
        CelRuntime.Program program = program(part);
        return fact -> (Long) value(program, fact);
    }

    ShareStep share(CelExpr part) {
        CelRuntime.Program program = program(part);
        return fact -> (Double) value(program, fact);
    }

    TextStep text(CelExpr part) {
        CelRuntime.Program program = program(part);
        return fact -> (String) value(program, fact);
    }

    private CelRuntime.Program program(CelExpr part) {
        count++;
        try {
            return runtime.createProgram(CelAbstractSyntaxTree.newCheckedAst(
                    part, tree.getSource(), tree.getReferenceMap(), tree.getTypeMap()));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("Expected to plan a condition that was checked.", e);
        }
    }

    private Object value(CelRuntime.Program program, Fact fact) {
        try {
            return program.eval(name -> {
                FactField field = shape.field(name);
                return field == null
                        ? Optional.empty()
                        : Optional.of(field.reading().boxed(fact));
            });
        } catch (CelEvaluationException e) {
            ArithmeticException cannotTell = new ArithmeticException(e.getMessage());
            cannotTell.initCause(e);
            throw cannotTell;
        }
    }
}
