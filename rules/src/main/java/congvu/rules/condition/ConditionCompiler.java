package congvu.rules.condition;

import congvu.domain.rule.Condition;
import congvu.domain.rule.FactKind;
import congvu.rules.fact.FactField;
import congvu.rules.fact.FactShape;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compiles conditions. Compiling takes about a millisecond and is remembered by text, since every task of a process reads
 * the same rules; asking a condition takes some nanoseconds. Thread safe.
 *
 * <p>CEL parses and checks the types; what it means is planned into small functions over the fact's own accessors, and what
 * the planner does not know is left to CEL's interpreter (ADR 0068). Nothing here loops: the cost of a condition is bounded
 * by its length.
 */
public final class ConditionCompiler {

    /** A condition that is longer is several rules. */
    public static final int MOST_CHARS = 2_000;

    private static final int MOST_DEPTH = 32;
    private static final int MOST_REMEMBERED = 10_000;

    /** A share may be compared with a whole number; everything else stays strict. */
    static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .maxExpressionCodePointSize(MOST_CHARS)
            .maxParseRecursionDepth(MOST_DEPTH)
            .build();

    private final CelRuntime runtime =
            CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS).build();
    private final Map<FactKind, CelCompiler> compilers = new EnumMap<>(FactKind.class);
    private final Map<Written, CompiledCondition> remembered = new ConcurrentHashMap<>();

    public ConditionCompiler() {
        for (FactKind kind : FactKind.values()) {
            compilers.put(kind, compiler(FactShape.of(kind)));
        }
    }

    private record Written(FactKind kind, String text) {}

    /**
     * Compiles a condition over the fields of a kind of facts.
     *
     * @throws ConditionProblem with the place in the text, what was found and the way out
     */
    public Condition compile(FactKind kind, String text) {
        Written written = new Written(kind, text);
        CompiledCondition known = remembered.get(written);
        if (known != null) {
            return known;
        }
        CompiledCondition compiled = compileAnew(kind, text);
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(written, compiled);
        return compiled;
    }

    CompiledCondition compileAnew(FactKind kind, String text) {
        FactShape shape = FactShape.of(kind);
        CelAbstractSyntaxTree tree = checked(kind, text);
        new AllowedConstructs(tree, shape).check();
        Leftover leftover = new Leftover(tree, shape, runtime);
        return new CompiledCondition(
                kind, text, new ConditionPlanner(tree, shape, leftover).flag(tree.getExpr()), leftover.count());
    }

    /** The tree of a condition that CEL has nothing to say against. */
    CelAbstractSyntaxTree checked(FactKind kind, String text) {
        if (text.length() > MOST_CHARS) {
            throw new ConditionProblem(
                    1,
                    1,
                    "Expected a condition of at most " + MOST_CHARS + " characters, but found " + text.length()
                            + ". Make several rules of it, or several legs.");
        }
        CelCompiler compiler = compilers.get(kind);
        if (compiler == null) {
            throw new IllegalStateException("Expected a compiler for each kind of fact, but " + kind + " has none.");
        }
        CelValidationResult result = compiler.compile(text);
        if (result.hasError()) {
            throw Complaints.about(result.getErrors().getFirst(), text, FactShape.of(kind));
        }
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            throw new IllegalStateException("Expected a tree of a condition without errors.", e);
        }
    }

    CelRuntime runtime() {
        return runtime;
    }

    private static CelCompiler compiler(FactShape shape) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setResultType(SimpleType.BOOL);
        shape.fields().forEach(field -> builder.addVar(field.name(), type(field)));
        return builder.build();
    }

    private static CelType type(FactField field) {
        return switch (field.type()) {
            case WHOLE -> SimpleType.INT;
            case SHARE -> SimpleType.DOUBLE;
            case FLAG -> SimpleType.BOOL;
            case TEXT, SYMBOL -> SimpleType.STRING;
            case SYMBOLS -> ListType.create(SimpleType.STRING);
        };
    }
}
