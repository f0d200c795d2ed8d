package congvu.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.count.Counter;
import congvu.domain.rate.RateFormula;
import congvu.domain.rate.RateValue;
import congvu.domain.scorecard.ScoreMeasure;
import congvu.domain.scorecard.ScoreRatio;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnitRatioTest {

    @Test
    void shouldMeanTheSameWhenAFormulaAndAMeasureHaveOneName() {
        // Given
        Random random = new Random(766);
        List<RateFormula> shared = Arrays.stream(RateFormula.values())
                .filter(formula -> ScoreMeasure.ofId(formula.id()) != null)
                .toList();

        for (RateFormula formula : shared) {
            ScoreMeasure measure = Objects.requireNonNull(ScoreMeasure.ofId(formula.id()));
            int[] sums = random.ints(Counter.COUNT, 0, 1_000).toArray();

            // When
            RateValue value = formula.over(sums);
            ScoreRatio ratio = measure.over((family, counter) -> sums[counter.place()]);

            // Then
            assertThat(measure.family()).isEqualTo(formula.family());
            assertThat(new RateReading(value.numerator(), value.denominator()))
                    .as(formula.id())
                    .isEqualTo(new RateReading(ratio.numerator(), ratio.denominator()));
        }
        assertThat(shared).containsExactly(RateFormula.NATIONAL_INDEX_2_1, RateFormula.PETITION_INDEX_5_2);
    }
}
