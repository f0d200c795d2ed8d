package congvu.domain.rate;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.count.Counter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MetricDictionaryTest {
    private static final Path PAGE = Path.of("..", "docs", "metrics.md");

    @Test
    void shouldSayOnThePageWhatTheCodeReckons() throws IOException {
        // Given
        String generated = MetricDictionary.markdown();
        if (Boolean.getBoolean("congvu.write-docs")) {
            Files.writeString(PAGE, generated);
        }

        // When
        String page = Files.readString(PAGE);

        // Then
        assertThat(page)
                .as("docs/metrics.md differs from the formulas; write it anew with"
                        + " ./mvnw -pl domain test -Dtest=MetricDictionaryTest -Dcongvu.write-docs=true"
                        + " and read the difference: it is a change of the contract")
                .isEqualTo(generated);
    }

    @Test
    void shouldGiveNoRatioWhenThereIsNothingToDivideBy() {
        // Given
        int[] sums = new int[Counter.COUNT];
        sums[Counter.RECEIVED.place()] = 3;
        sums[Counter.CLOSED_NO_DEADLINE.place()] = 3;

        // When
        RateValue value = RateFormula.ON_TIME_LATEST.over(sums);

        // Then
        assertThat(value.ratio()).isNull();
        assertThat(value.unavailableReason()).isEqualTo(UnavailableReason.NO_DEADLINE);
    }

    @Test
    void shouldRoundHalfUpToSixDecimals() {
        // Given
        RateValue boston = new RateValue(5472, 6682, 2006, false);

        // When
        Double ratio = boston.ratio();

        // Then
        assertThat(ratio).isEqualTo(0.818916);
    }
}
