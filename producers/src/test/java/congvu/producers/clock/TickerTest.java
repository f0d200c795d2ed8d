package congvu.producers.clock;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.producers.ProducersMeters;
import congvu.producers.clock.ClockHealth.State;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TickerTest {

    private final FakeClocks clocks = new FakeClocks(1_700_000_000_000L);
    private final FakeBroker broker = new FakeBroker();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Ticker ticker = ticker(false);

    @Test
    void shouldAskTheBrokerFirstAndThenTellTheTimeWhenItStarts() {
        // When
        turn();
        turn();

        // Then
        assertThat(broker.told).containsExactly(Ticker.NO_NEWS, clocks.wallMillis());
        assertThat(ticker.health().state()).isEqualTo(State.TICKING);
        assertThat(registry.get("congvu.clock.ticks").counter().count()).isEqualTo(1);
    }

    @Test
    void shouldTellNoNewTimeWhenTheClockSteppedForward() {
        // Given
        turn();
        turn();
        broker.told.clear();

        // When
        clocks.set(3_600_000);
        turn();
        turn();

        // Then
        assertThat(broker.told).containsOnly(Ticker.NO_NEWS);
        assertThat(ticker.health().isWell()).isFalse();
        assertThat(ticker.health().sentence()).contains("STEPPED_FORWARD").contains("--confirm");
        assertThat(registry.get("congvu.clock.stopped").gauge().value()).isEqualTo(1);
    }

    @Test
    void shouldTickAgainWhenTheClockIsPutRight() {
        // Given
        turn();
        turn();
        clocks.set(3_600_000);
        turn();

        // When
        clocks.set(-3_600_000);
        turn();
        turn();

        // Then
        assertThat(broker.told.getLast()).isEqualTo(clocks.wallMillis());
        assertThat(broker.told)
                .isSortedAccordingTo((a, b) -> a == Ticker.NO_NEWS || b == Ticker.NO_NEWS ? 0 : Long.compare(a, b));
        assertThat(ticker.health().state()).isEqualTo(State.TICKING);
        assertThat(registry.get("congvu.clock.stopped").gauge().value()).isZero();
    }

    @Test
    void shouldSayThatTheBrokerIsGoneAndComeBackWhenItReturns() {
        // Given
        turn();
        broker.isGone = true;

        // When
        turn();
        State gone = ticker.health().state();
        broker.isGone = false;
        turn();

        // Then
        assertThat(gone).isEqualTo(State.UNREACHABLE);
        assertThat(ticker.health().state()).isEqualTo(State.TICKING);
    }

    @Test
    void shouldStartAtOnceWhenAnOperatorConfirmedATimeThatIsNotTheBrokers() {
        // Given
        broker.behindMillis = 7_200_000;
        Ticker confirmed = ticker(true);

        // When
        clocks.pass(200);
        confirmed.turn();

        // Then
        assertThat(broker.told).containsExactly(clocks.wallMillis());
    }

    @Test
    void shouldHoldAtTheStartUntilConfirmedWhenTheBrokerHasAnotherTime() {
        // Given
        broker.behindMillis = 7_200_000;

        // When
        turn();
        turn();
        State before = ticker.health().state();
        ticker.confirm();
        turn();

        // Then
        assertThat(before).isEqualTo(State.STOPPED);
        assertThat(broker.told).containsExactly(Ticker.NO_NEWS, Ticker.NO_NEWS, clocks.wallMillis());
    }

    @Test
    void shouldNotPassForWellWhenNoTimeWasToldForTooLong() {
        // Given
        turn();
        turn();
        clocks.pass(30_000);
        State atTheLimit = ticker.health().state();

        // When
        clocks.pass(1);

        // Then
        assertThat(atTheLimit).isEqualTo(State.TICKING);
        assertThat(ticker.health().state()).isEqualTo(State.SILENT);
        assertThat(ticker.health().isWell()).isFalse();
        assertThat(ticker.health().lastTick()).isNotNull();
    }

    @Test
    void shouldNotPassForWellWhenItNeverCameBeyondItsStart() {
        // When
        clocks.pass(30_001);

        // Then
        assertThat(ticker.health().state()).isEqualTo(State.SILENT);
    }

    @Test
    void shouldGoOnWithTheNextTurnWhenOneFailsWithAnError() {
        // Given
        turn();
        broker.error = new OutOfMemoryError("of the test");
        clocks.pass(200);
        ClockRole.turn(ticker);
        broker.error = null;

        // When
        clocks.pass(200);
        ClockRole.turn(ticker);

        // Then
        assertThat(ticker.health().state()).isEqualTo(State.TICKING);
    }

    private Ticker ticker(boolean confirmed) {
        return new Ticker(
                new ClockGuard(ClockLimits.standard(), false),
                clocks::reading,
                broker,
                new ProducersMeters(registry),
                confirmed);
    }

    private void turn() {
        clocks.pass(200);
        ticker.turn();
    }

    private final class FakeBroker implements TickOutlet {

        private final List<Long> told = new ArrayList<>();
        private @Nullable Error error;
        private boolean isGone;
        private long behindMillis;

        @Override
        public long tell(long nowMillis) {
            if (error != null) {
                throw error;
            }
            if (isGone) {
                throw new TimeoutException("gone");
            }
            told.add(nowMillis);
            return clocks.wallMillis() - behindMillis;
        }

        @Override
        public void close() {}
    }
}
