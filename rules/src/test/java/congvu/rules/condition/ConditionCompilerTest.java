package congvu.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.domain.attendance.DayState;
import congvu.domain.attendance.ExcuseReason;
import congvu.domain.fact.DayFact;
import congvu.domain.fact.RatingFact;
import congvu.domain.rule.Condition;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.Truth;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConditionCompilerTest {

    private static final DayFact LATE = day(DayState.LATE, 31, Set.of(ExcuseReason.TRIP));

    private final ConditionCompiler compiler = new ConditionCompiler();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "state == 'LATE' ; HOLDS",
                "state != 'LATE' ; HOLDS_NOT",
                "state in ['LATE', 'LEFT_EARLY'] && lateMinutes > 30 ; HOLDS",
                "lateMinutes > 31 ; HOLDS_NOT",
                "lateMinutes >= 31 ; HOLDS",
                "'TRIP' in excuses ; HOLDS",
                "'LEAVE' in excuses ; HOLDS_NOT",
                "size(excuses) == 1 ; HOLDS",
                "!isPresent ; HOLDS_NOT",
                "scheduleId.startsWith('office') ? lateMinutes > 5 : lateMinutes > 10 ; HOLDS",
                "lateMinutes / (missingPunches - missingPunches) > 1 ; CANNOT_TELL",
                "lateMinutes * 9223372036854775807 > 1 ; CANNOT_TELL",
                "lateMinutes / missingPunches > 1 || isPresent ; HOLDS",
                "lateMinutes / missingPunches > 1 && !isPresent ; HOLDS_NOT",
                "double(lateMinutes) / 60.0 > 0.5 ; HOLDS",
                "scheduleId + '!' == 'office!' ; HOLDS",
                "scheduleId < 'p' && string(lateMinutes) == '31' ; HOLDS",
                "true ; HOLDS"
            })
    void shouldSayWhatTheTextSaysWhenAsked(String text, Truth expected) {
        // Given
        Condition condition = compiler.compile(FactKind.DAY, text);

        // When
        Truth truth = condition.of(LATE);

        // Then
        assertThat(truth).isEqualTo(expected);
        assertThat(condition.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "lateMinuts > 30 ; 1 ; Did you mean 'lateMinutes'?",
                "isPresent && lateMinuts > 30 ; 14 ; Did you mean 'lateMinutes'?",
                "state == 'LATTE' ; 10 ; Did you mean 'LATE'?",
                "'LATTE' == state ; 1 ; Did you mean 'LATE'?",
                "state in ['LATE', 'ERLY'] ; 19 ; found \"ERLY\"",
                "'LEAVES' in excuses ; 1 ; Did you mean 'LEAVE'?",
                "state = 'LATE' ; 7 ; Write ==",
                "isPresent & isSettled ; 11 ; Write &&",
                "isPresent and isSettled ; 11 ; Write && for it",
                "lateMinutes > '30' ; 13 ; without quotes",
                "lateMinutes + 1.5 > 2.0 ; 13 ; double( )",
                "lateMinutes ; 1 ; Compare it with something",
                "isPresent == 1 ; 11 ; A flag stands alone",
                "(isPresent ; 11 ; Close the bracket",
                "state == 'LATE ; 10 ; Close it with '",
                "scheduleId.matches('(a+)+b') ; 12 ; made to run for ever",
                "excuses.exists(e, e == 'TRIP') ; 9 ; Ask whether a word is among others",
                "excuses[0] == 'TRIP' ; 8 ; found '[ ]'",
                "scheduleId.startWith('a') ; 12 ; Did you mean 'startsWith'?",
                "lateMinutes > 99999999999999999999 ; 15 ; fits into 64 bits",
                "{'a': 1}['a'] == lateMinutes ; 9 ; found '[ ]'",
                "timestamp('2026-01-01T00:00:00Z') == timestamp('2026-01-01T00:00:00Z') ; 1 ; found 'timestamp'"
            })
    void shouldSayWhereAndWhatToDoWhenTheTextIsWrong(String text, int column, String wayOut) {
        assertThatThrownBy(() -> compiler.compile(FactKind.DAY, text))
                .isInstanceOfSatisfying(ConditionProblem.class, problem -> {
                    assertThat(problem).hasMessageContaining("Expected ").hasMessageContaining(wayOut);
                    assertThat(problem.column()).as(problem.getMessage()).isEqualTo(column);
                    assertThat(problem.line()).isEqualTo(1);
                });
    }

    @Test
    void shouldRefuseATextThatIsTooLongOrNestedTooDeeply() {
        assertThatThrownBy(() -> compiler.compile(FactKind.DAY, "isPresent" + " || isPresent".repeat(200)))
                .isInstanceOf(ConditionProblem.class)
                .hasMessageContaining("2000 characters");
        assertThatThrownBy(() -> compiler.compile(FactKind.DAY, "(".repeat(100) + "isPresent" + ")".repeat(100)))
                .isInstanceOf(ConditionProblem.class)
                .hasMessageContaining("nested");
    }

    @Test
    void shouldCompileATextOnceWhenItIsAskedForAgain() {
        // Given
        Condition first = compiler.compile(FactKind.DAY, "lateMinutes > 30");

        // When
        Condition second = compiler.compile(FactKind.DAY, "lateMinutes > 30");

        // Then
        assertThat(second).isSameAs(first);
    }

    @Test
    void shouldRefuseAFactOfAnotherKind() {
        // Given
        Condition condition = compiler.compile(FactKind.DAY, "lateMinutes > 30");

        // When, Then
        assertThatThrownBy(() -> condition.of(new RatingFact("r", "desk", 0, 0, null, "", 5, 5, false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DAY");
    }

    private static DayFact day(DayState state, long lateMinutes, Set<ExcuseReason> excuses) {
        return new DayFact(
                "2026-03-02",
                "desk",
                0,
                20_514,
                null,
                "office",
                state,
                lateMinutes,
                0,
                true,
                0,
                0,
                true,
                false,
                excuses);
    }
}
