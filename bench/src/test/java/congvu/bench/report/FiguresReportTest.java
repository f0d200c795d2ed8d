package congvu.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.bench.scenario.Figures;
import org.junit.jupiter.api.Test;

class FiguresReportTest {

    @Test
    void shouldTellTheRatioToRawLimitAndBareJobInTheTable() {
        // Given
        Figures figures = new Figures()
                .put("rawLimitCpuSecondsPerMillionEvents", 0.8)
                .put("bareJobCpuSecondsPerMillionEvents", 2.0)
                .put("cpuSecondsPerMillionEvents", 7.0);

        // When
        String table = FiguresTable.of(figures);

        // Then
        assertThat(table.lines().filter(line -> line.contains(" cpuSecondsPerMillionEvents")))
                .singleElement()
                .asString()
                .contains("7.0", "at most 4 x bare job", "8.75", "3.50");
        assertThat(table.lines().filter(line -> line.contains(" bareJobCpuSeconds")))
                .singleElement()
                .asString()
                .contains("2.50")
                .doesNotContain("1.00");
    }

    @Test
    void shouldRoundToFiveDigitsWithoutAnExponent() {
        // Given
        double measured = 123_456.7;

        // When
        String text = FiguresJson.text(measured);

        // Then
        assertThat(text).isEqualTo("123460");
        assertThat(FiguresJson.text(0.123456)).isEqualTo("0.12346");
        assertThat(FiguresJson.text(7)).isEqualTo("7");
    }
}
