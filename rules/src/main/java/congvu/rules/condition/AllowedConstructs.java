package congvu.rules.condition;

import congvu.rules.fact.FactField;
import congvu.rules.fact.FactShape;
import congvu.rules.fact.FieldType;
import congvu.rules.spelling.NearestName;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what CEL would allow and we do not: words that a symbol can never be, which would be a condition that never holds
 * and nobody knows why; functions whose cost does not follow from the length of the condition, or that hide the type of a
 * field from the check.
 */
final class AllowedConstructs {

    /** Functions and methods that may be called, with how they are written. */
    static final Map<String, String> FUNCTIONS = Map.of(
            "size", "size(x)",
            "contains", "x.contains(y)",
            "startsWith", "x.startsWith(y)",
            "endsWith", "x.endsWith(y)",
            "int", "int(x)",
            "double", "double(x)",
            "string", "string(x)");

    private static final Set<String> OPERATORS = Set.of(
            "_&&_", "_||_", "!_", "_?_:_", "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in", "_+_", "_-_", "_*_",
            "_/_", "_%_", "-_");

    private static final Set<String> EQUALITIES = Set.of("_==_", "_!=_");

    private final CelAbstractSyntaxTree tree;
    private final FactShape shape;

    AllowedConstructs(CelAbstractSyntaxTree tree, FactShape shape) {
        this.tree = tree;
        this.shape = shape;
    }

    /** @throws ConditionProblem at the first part that is not allowed */
    void check() {
        check(tree.getExpr());
    }

    private void check(CelExpr part) {
        switch (part.getKind()) {
            case CONSTANT -> checkConstant(part);
            case IDENT -> checkIdent(part);
            case LIST -> part.list().elements().forEach(this::check);
            case CALL -> checkCall(part);
            case SELECT, STRUCT, MAP, COMPREHENSION, NOT_SET ->
                throw problem(
                        part,
                        "Expected fields, values, operators and functions, but found something else. " + functions());
        }
    }

    private void checkConstant(CelExpr part) {
        switch (part.constant().getKind()) {
            case BOOLEAN_VALUE, INT64_VALUE, DOUBLE_VALUE, STRING_VALUE -> {
                // The types that fields have.
            }
            default ->
                throw problem(
                        part,
                        "Expected true, false, a number or a text in quotes, but found another kind of value. "
                                + "Fields are of no other kind.");
        }
    }

    private void checkIdent(CelExpr part) {
        String name = part.ident().name();
        if (shape.field(name) == null) {
            throw problem(part, Complaints.unknownField(name, shape));
        }
    }

    private void checkCall(CelExpr part) {
        CelExpr.CelCall call = part.call();
        String function = call.function();
        if (!OPERATORS.contains(function) && !FUNCTIONS.containsKey(function)) {
            throw problem(
                    part,
                    "Expected an operator or function that rules may use, but found '" + Complaints.written(function)
                            + "'." + instead(function) + " " + functions());
        }
        call.target().ifPresent(this::check);
        call.args().forEach(this::check);
        if (EQUALITIES.contains(function)) {
            checkWords(call.args().get(0), List.of(call.args().get(1)));
            checkWords(call.args().get(1), List.of(call.args().get(0)));
        } else if (function.equals("@in")) {
            CelExpr where = call.args().get(1);
            if (where.getKind() == CelExpr.ExprKind.Kind.LIST) {
                checkWords(call.args().get(0), where.list().elements());
            } else {
                checkWords(where, List.of(call.args().get(0)));
            }
        }
    }

    /** Whether each text that a symbol is compared with is a word that it can be. */
    private void checkWords(CelExpr symbol, List<CelExpr> values) {
        FactField field = symbolField(symbol);
        if (field == null) {
            return;
        }
        List<String> words = field.symbols();
        for (CelExpr value : values) {
            String word = text(value);
            if (word != null && !words.contains(word)) {
                throw problem(
                        value,
                        "Expected a word that " + field.name() + " can be, but found \"" + word + "\"."
                                + NearestName.hint(word, words) + " It can be " + quoted(words) + ".");
            }
        }
    }

    private @Nullable FactField symbolField(CelExpr part) {
        FactField field = part.getKind() == CelExpr.ExprKind.Kind.IDENT
                ? shape.field(part.ident().name())
                : null;
        boolean isSymbol = field != null && (field.type() == FieldType.SYMBOL || field.type() == FieldType.SYMBOLS);
        return isSymbol ? field : null;
    }

    private static @Nullable String text(CelExpr part) {
        boolean isText = part.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && part.constant().getKind() == CelConstant.Kind.STRING_VALUE;
        return isText ? part.constant().stringValue() : null;
    }

    static String functions() {
        return "Functions: " + String.join(", ", new TreeSet<>(FUNCTIONS.values())) + ".";
    }

    private static String instead(String function) {
        return switch (function) {
            case "matches" -> " A pattern can be made to run for ever: ask with contains, startsWith, endsWith or in.";
            case "dyn" -> " Take it out: the types of fields are known.";
            case "_[_]" -> " Ask whether a word is among others with \"WORD\" in field.";
            default -> "";
        };
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", "));
    }

    private ConditionProblem problem(CelExpr part, String complaint) {
        Integer offset = tree.getSource().getPositionsMap().get(part.id());
        CelSourceLocation location = offset == null
                ? CelSourceLocation.of(1, 0)
                : tree.getSource().getOffsetLocation(offset).orElse(CelSourceLocation.of(1, 0));
        return new ConditionProblem(location.getLine(), location.getColumn() - nameBefore(part) + 1, complaint);
    }

    /** CEL places a call of a name at the bracket behind it; people look for the name. */
    private static int nameBefore(CelExpr part) {
        boolean isNamed = part.getKind() == CelExpr.ExprKind.Kind.CALL
                && Character.isLetter(part.call().function().charAt(0));
        return isNamed ? part.call().function().length() : 0;
    }
}
