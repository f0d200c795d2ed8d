package congvu.testkit.signal;

import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Asks conditions of CEL's own interpreter, with no type known beforehand. */
final class CelReading {

    private static final CelOptions OPTIONS =
            CelOptions.current().enableHeterogeneousNumericComparisons(true).build();

    private final CelRuntime runtime =
            CelRuntimeFactory.legacyCelRuntimeBuilder().setOptions(OPTIONS).build();
    private final Map<String, CelRuntime.Program> programs = new HashMap<>();

    /** Whether facts with these fields meet the condition; what cannot be computed is not met. */
    boolean isMet(String condition, Map<String, Object> fields) {
        try {
            CelRuntime.Program program = programs.computeIfAbsent(condition, text -> compile(text, fields.keySet()));
            return Boolean.TRUE.equals(program.eval(fields));
        } catch (CelEvaluationException e) {
            return false;
        }
    }

    private CelRuntime.Program compile(String condition, Set<String> names) {
        CelCompilerBuilder builder =
                CelCompilerFactory.standardCelCompilerBuilder().setOptions(OPTIONS);
        names.forEach(name -> builder.addVar(name, SimpleType.DYN));
        try {
            return runtime.createProgram(builder.build().compile(condition).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalArgumentException(
                    "Expected a condition over " + names + ", but found: " + condition + " (" + e.getMessage() + ")",
                    e);
        }
    }
}
