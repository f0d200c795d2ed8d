package congvu.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void shouldGiveTheValueThatTheShareDoesNotExceed() {
        // Given
        Percentiles values = new Percentiles();
        for (int value = 2_000; value >= 1; value--) {
            values.add(value);
        }

        // When
        long p99 = values.at(0.99);

        // Then
        assertThat(p99).isEqualTo(1_980);
        assertThat(values.at(0.5)).isEqualTo(1_000);
        assertThat(values.at(1)).isEqualTo(2_000);
        assertThat(new Percentiles().at(0.5)).isZero();
    }
}
