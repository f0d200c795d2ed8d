package congvu.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayWindowTest {

    private static final HolidayWindow WINDOW = new HolidayWindow(500, 1_000, 3_000);

    /** The last one but one was held until long after the window; the last one is none of its business. */
    @ParameterizedTest
    @CsvSource({
        "400,   100,   900, false, false",
        "500,   100,   999, false, true",
        "500,   100,  1000, true,  false",
        "600, 1000, 1001, true,  false",
        "600, 3000, 9000, true,  false",
        "600, 3001, 3002, false, false",
    })
    void shouldCountAnAlertByWhenItWasUnderWayWhenAHolidayIsDeclared(
            long dueTick, long acknowledged, long seen, boolean isDuring, boolean isBefore) {
        // Given
        AlertDelays.Seen alert = new AlertDelays.Seen("D1", dueTick, seen);

        // When / Then
        assertThat(WINDOW.isDuring(alert, acknowledged)).isEqualTo(isDuring);
        assertThat(WINDOW.isBefore(alert, acknowledged)).isEqualTo(isBefore);
    }
}
