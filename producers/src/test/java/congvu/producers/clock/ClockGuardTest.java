package congvu.producers.clock;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.producers.clock.ClockVerdict.Stopped;
import congvu.producers.clock.ClockVerdict.Trusted;
import org.junit.jupiter.api.Test;

/** PROMISES L4 with made-up readings. */
final class ClockGuardTest {

    private static final long HOUR = 3_600_000L;

    private final FakeClocks clocks = new FakeClocks(1_700_000_000_000L);
    private final ClockGuard guard = new ClockGuard(ClockLimits.standard(), false);

    @Test
    void shouldTellTheTimeOfDayWhenBothClocksGoAlike() {
        // When / Then
        for (int second = 0; second < 1_000; second++) {
            assertThat(guard.judge(clocks.pass(1_000))).isEqualTo(new Trusted(clocks.wallMillis()));
        }
    }

    @Test
    void shouldLetPassAStepWhenItIsExactlyAtTheLimit() {
        // Given
        guard.judge(clocks.pass(1_000));

        // When
        clocks.set(-5_000);
        ClockVerdict back = guard.judge(clocks.pass(1_000));
        clocks.set(65_000);
        ClockVerdict forward = guard.judge(clocks.pass(1_000));

        // Then
        assertThat(back).isInstanceOf(Trusted.class);
        assertThat(forward).isInstanceOf(Trusted.class);
    }

    @Test
    void shouldStopWhenTheClockStepsBackByMoreThanTheLimit() {
        // Given
        guard.judge(clocks.pass(1_000));

        // When
        clocks.set(-5_001);
        ClockVerdict verdict = guard.judge(clocks.pass(1_000));

        // Then
        assertThat(verdict).isEqualTo(new Stopped(ClockFault.STEPPED_BACK, -5_001));
        assertThat(guard.judge(clocks.pass(1_000))).isEqualTo(verdict);
    }

    @Test
    void shouldStopWhenTheClockStepsForwardByMoreThanTheLimit() {
        // Given
        guard.judge(clocks.pass(1_000));

        // When
        clocks.set(60_001);
        ClockVerdict verdict = guard.judge(clocks.pass(1_000));

        // Then
        assertThat(verdict).isEqualTo(new Stopped(ClockFault.STEPPED_FORWARD, 60_001));
    }

    @Test
    void shouldNeverTellALowerTimeWhenTheClockStepsBackALittle() {
        // Given
        guard.judge(clocks.pass(1_000));
        long told = clocks.wallMillis();

        // When
        clocks.set(-4_000);
        ClockVerdict verdict = guard.judge(clocks.pass(1_000));

        // Then
        assertThat(verdict).isEqualTo(new Trusted(told));
        assertThat(guard.judge(clocks.pass(4_000))).isEqualTo(new Trusted(told + 1_000));
    }

    @Test
    void shouldGoOnWhenTheClockDriftsSlowly() {
        // When / Then
        for (int second = 0; second < 50_000; second++) {
            clocks.set(second % 2 == 0 ? -40 : 0);
            assertThat(guard.judge(clocks.pass(1_000))).isInstanceOf(Trusted.class);
        }
    }

    @Test
    void shouldStopWhenManySmallStepsAddUpWithinAMinute() {
        // Given
        guard.judge(clocks.pass(1_000));

        // When
        clocks.set(-3_000);
        ClockVerdict first = guard.judge(clocks.pass(1_000));
        clocks.set(-3_000);
        ClockVerdict second = guard.judge(clocks.pass(1_000));

        // Then
        assertThat(first).isInstanceOf(Trusted.class);
        assertThat(second).isEqualTo(new Stopped(ClockFault.STEPPED_BACK, -6_000));
    }

    @Test
    void shouldStopWhenTheHostSleptAndGoOnWhenAnOperatorConfirms() {
        // Given
        guard.judge(clocks.pass(1_000));

        // When
        clocks.set(8 * HOUR);
        ClockVerdict awake = guard.judge(clocks.pass(1_000));
        guard.confirm(clocks.pass(1_000));
        ClockVerdict confirmed = guard.judge(clocks.pass(1_000));

        // Then
        assertThat(awake).isEqualTo(new Stopped(ClockFault.STEPPED_FORWARD, 8 * HOUR));
        assertThat(confirmed).isEqualTo(new Trusted(clocks.wallMillis()));
    }

    @Test
    void shouldGoOnAfterSleepWhenABrokerWithAClockOfItsOwnAgrees() {
        // Given
        ClockGuard far = new ClockGuard(ClockLimits.standard(), true);
        far.judge(clocks.pass(1_000));
        far.hearBroker(clocks.wallMillis(), clocks.reading());
        clocks.set(8 * HOUR);
        far.judge(clocks.pass(1_000));

        // When
        boolean settled = far.hearBroker(clocks.wallMillis() + 300, clocks.pass(100));

        // Then
        assertThat(settled).isTrue();
        assertThat(far.judge(clocks.pass(1_000))).isInstanceOf(Trusted.class);
    }

    @Test
    void shouldStayStoppedWhenTheBrokerSteppedAlongOnTheSameHost() {
        // Given
        guard.judge(clocks.pass(1_000));
        guard.hearBroker(clocks.wallMillis(), clocks.reading());
        clocks.set(HOUR);
        guard.judge(clocks.pass(1_000));

        // When
        boolean settled = guard.hearBroker(clocks.wallMillis(), clocks.pass(100));

        // Then
        assertThat(settled).isFalse();
        assertThat(guard.judge(clocks.pass(1_000))).isInstanceOf(Stopped.class);
    }

    @Test
    void shouldNotTakeAStepForGoodWhenTheBrokerSpokeJustAfterIt() {
        // Given
        guard.judge(clocks.pass(1_000));
        guard.hearBroker(clocks.wallMillis(), clocks.reading());

        // When
        clocks.set(HOUR);
        guard.hearBroker(clocks.wallMillis(), clocks.pass(10));
        guard.judge(clocks.pass(1_000));
        boolean settled = guard.hearBroker(clocks.wallMillis(), clocks.pass(100));

        // Then
        assertThat(settled).isFalse();
    }

    @Test
    void shouldGoOnByItselfWhenTheClockIsPutRightAgain() {
        // Given
        guard.judge(clocks.pass(1_000));
        guard.hearBroker(clocks.wallMillis(), clocks.reading());
        clocks.set(-HOUR);
        guard.judge(clocks.pass(1_000));
        boolean whileWrong = guard.hearBroker(clocks.wallMillis(), clocks.pass(100));

        // When
        clocks.set(HOUR);
        boolean settled = guard.hearBroker(clocks.wallMillis(), clocks.pass(100));

        // Then
        assertThat(whileWrong).isFalse();
        assertThat(settled).isTrue();
        assertThat(guard.judge(clocks.pass(1_000))).isEqualTo(new Trusted(clocks.wallMillis()));
    }

    @Test
    void shouldNotBeginWhenTheTimeOfDayIsNotTheBrokers() {
        // When
        ClockVerdict verdict = guard.begin(clocks.wallMillis() - HOUR, clocks.pass(10));

        // Then
        assertThat(verdict).isEqualTo(new Stopped(ClockFault.NOT_THE_BROKERS_TIME, HOUR + 10));
        assertThat(new ClockGuard(ClockLimits.standard(), false).begin(clocks.wallMillis(), clocks.pass(10)))
                .isEqualTo(new Trusted(clocks.wallMillis()));
    }
}
