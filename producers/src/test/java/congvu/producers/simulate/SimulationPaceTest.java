package congvu.producers.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.producers.simulate.outlet.SimulationPace;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SimulationPaceTest {

    private static final long MILLISECOND_NANOS = 1_000_000L;

    /** A clock that goes on by half a millisecond whenever it is looked at. */
    private final AtomicLong nanos = new AtomicLong();

    private final SimulationPace tenfold = SimulationPace.of(10, () -> nanos.addAndGet(MILLISECOND_NANOS / 2));

    @Test
    void shouldWaitATenthOfTheDataTimeWhenTheSpeedIsTen() {
        // Given
        tenfold.await(1_000, 0);
        long began = nanos.get();

        // When
        tenfold.await(1_050, 0);

        // Then
        assertThat(nanos.get() - began).isBetween(4 * MILLISECOND_NANOS, 6 * MILLISECOND_NANOS);
    }

    @Test
    void shouldNotWaitForTheBacklogWhenItLiesBeforeTheFirstDay() {
        // When
        tenfold.await(1_000, 1_000_000);
        tenfold.await(900_000, 1_000_000);

        // Then
        assertThat(nanos.get()).isZero();
    }

    @Test
    void shouldTellTimeFiveTimesASecondWhenItIsPaced() {
        // When
        Duration paced = tenfold.tickEvery(Duration.ofMinutes(10));
        Duration unpaced = SimulationPace.unlimited().tickEvery(Duration.ofMinutes(10));

        // Then
        assertThat(paced).isEqualTo(Duration.ofSeconds(2));
        assertThat(unpaced).isEqualTo(Duration.ofMinutes(10));
    }
}
