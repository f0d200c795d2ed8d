package congvu.streams.rate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TickPaceTest {

    private static final long DAY = 86_400_000;

    private final TickPace pace = new TickPace();

    @Test
    void shouldSeeNoRushWhenTicksPassAsTheWallClockDoes() {
        // When / Then
        for (long wall = 0; wall < 10_000; wall += 200) {
            assertThat(pace.secondsSinceRush(wall, DAY + wall)).isEqualTo(TickPace.NEVER);
        }
    }

    @Test
    void shouldSeeARushFromTheFirstFullSecondInWhichTicksPassFast() {
        // When
        int atOnce = pace.secondsSinceRush(0, 0);
        int before = pace.secondsSinceRush(999, DAY);
        int then = pace.secondsSinceRush(1_000, DAY);

        // Then
        assertThat(atOnce).isEqualTo(TickPace.NEVER);
        assertThat(before).isEqualTo(TickPace.NEVER);
        assertThat(then).isZero();
    }

    @Test
    void shouldCountTheSecondsAfterTheLastRush() {
        // Given
        pace.secondsSinceRush(0, 0);
        pace.secondsSinceRush(1_000, DAY);

        // When / Then
        assertThat(pace.secondsSinceRush(1_500, DAY)).isZero();
        assertThat(pace.secondsSinceRush(2_000, DAY)).isEqualTo(1);
        assertThat(pace.secondsSinceRush(3_000, DAY)).isEqualTo(2);
        assertThat(pace.secondsSinceRush(4_000, 2 * DAY)).isZero();
    }

    @Test
    void shouldTakeTenTimesTheWallClockForARushAndNineNot() {
        // Given
        pace.secondsSinceRush(0, 0);

        // When / Then
        assertThat(pace.secondsSinceRush(1_000, 9_000)).isEqualTo(TickPace.NEVER);
        assertThat(pace.secondsSinceRush(2_000, 19_000)).isZero();
    }
}
