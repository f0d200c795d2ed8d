package congvu.streams.rate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TickPaceTest {

    private static final long DAY = 86_400_000;

    private final TickPace pace = new TickPace();

    @Test
    void shouldNotCatchUpWhenTicksPassAsTheWallClockDoes() {
        // When / Then
        for (long wall = 0; wall < 10_000; wall += 200) {
            assertThat(pace.isCatchingUp(wall, DAY + wall)).isFalse();
        }
    }

    @Test
    void shouldCatchUpFromTheFirstFullSecondInWhichTicksRushBy() {
        // When
        boolean atOnce = pace.isCatchingUp(0, 0);
        boolean before = pace.isCatchingUp(999, DAY);
        boolean then = pace.isCatchingUp(1_000, DAY);

        // Then
        assertThat(atOnce).isFalse();
        assertThat(before).isFalse();
        assertThat(then).isTrue();
    }

    @Test
    void shouldNoLongerCatchUpAfterASecondWithoutTicks() {
        // Given
        pace.isCatchingUp(0, 0);
        pace.isCatchingUp(1_000, DAY);

        // When / Then
        assertThat(pace.isCatchingUp(1_500, DAY)).isTrue();
        assertThat(pace.isCatchingUp(2_000, DAY)).isFalse();
    }

    @Test
    void shouldTakeTenTimesTheWallClockForCatchingUpAndNineNot() {
        // Given
        pace.isCatchingUp(0, 0);

        // When / Then
        assertThat(pace.isCatchingUp(1_000, 9_000)).isFalse();
        assertThat(pace.isCatchingUp(2_000, 19_000)).isTrue();
    }
}
