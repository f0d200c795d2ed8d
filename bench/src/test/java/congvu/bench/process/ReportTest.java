package congvu.bench.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void shouldSurviveTheWayThroughALine() {
        // Given
        Report told = Report.of("usage").with("cpuNanos", 12).with("broker", "127.0.0.1:9092");

        // When
        Report read = Report.ofLine(told.toLine()).orElseThrow();

        // Then
        assertThat(read).isEqualTo(told);
        assertThat(read.number("cpuNanos")).isEqualTo(12);
    }

    @Test
    void shouldPassOverWhatALibraryPrinted() {
        // When
        boolean isReport = Report.ofLine("WARNING: nothing to see here").isPresent();

        // Then
        assertThat(isReport).isFalse();
    }

    @Test
    void shouldNameTheValueWhenItIsMissing() {
        // Given
        Report told = Report.of("usage");

        // When / Then
        assertThatThrownBy(() -> told.number("heapBytes")).hasMessageContaining("heapBytes");
    }
}
