package congvu.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.rule.Fact;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.Truth;
import congvu.rules.fact.FactField;
import congvu.rules.fact.FactShape;
import congvu.rules.fact.RandomFacts;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The planner held against CEL's interpreter: the same answer for any condition and any fact. */
final class ConditionsMeanWhatCelSaysTest {

    private static final int CONDITIONS = 150;
    private static final int FACTS = 20;

    private final ConditionCompiler compiler = new ConditionCompiler();

    @ParameterizedTest
    @EnumSource(FactKind.class)
    void shouldAnswerAsCelDoesWhenConditionsAndFactsAreRandom(FactKind kind) throws Exception {
        // Given
        RandomConditions conditions = new RandomConditions(kind, 20261122L + kind.code());
        RandomFacts random = new RandomFacts(kind.code());
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < FACTS; i++) {
            facts.add(random.next(kind));
        }
        Map<Truth, Integer> seen = new EnumMap<>(Truth.class);
        int whollyPlanned = 0;

        for (int i = 0; i < CONDITIONS; i++) {
            String text = conditions.next();
            CelAbstractSyntaxTree tree = compiler.checked(kind, text);
            CelRuntime.Program program = compiler.runtime().createProgram(tree);

            // When
            CompiledCondition condition = compiler.compileAnew(kind, text);

            // Then
            whollyPlanned += condition.leftToCel() == 0 ? 1 : 0;
            for (Fact fact : facts) {
                Truth expected = byCel(program, kind, fact);
                assertThat(condition.of(fact)).as("%s of %s", text, fact).isEqualTo(expected);
                seen.merge(expected, 1, Integer::sum);
            }
        }

        assertThat(seen).as("each answer was asked for").containsOnlyKeys(Truth.values());
        assertThat(whollyPlanned).as("most conditions need no interpreter").isGreaterThan(CONDITIONS / 2);
    }

    private static Truth byCel(CelRuntime.Program program, FactKind kind, Fact fact) {
        Map<String, Object> values = new HashMap<>();
        for (FactField field : FactShape.of(kind).fields()) {
            values.put(field.name(), field.reading().boxed(fact));
        }
        try {
            return (Boolean) program.eval(values) ? Truth.HOLDS : Truth.HOLDS_NOT;
        } catch (CelEvaluationException e) {
            return Truth.CANNOT_TELL;
        }
    }
}
