package congvu.streams.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;

class EngineStateTest {

    private final EngineState state = new EngineState();
    private final AtomicInteger told = new AtomicInteger();

    @Test
    void shouldTellOnceWhenTheEngineStopsByItself() {
        // Given
        state.onChange(State.RUNNING, State.REBALANCING);
        state.onStop(told::incrementAndGet);
        assertThat(told).hasValue(0);

        // When
        state.onChange(State.PENDING_ERROR, State.RUNNING);
        state.onChange(State.ERROR, State.PENDING_ERROR);

        // Then
        assertThat(told).hasValue(1);
    }

    @Test
    void shouldSayWhetherTheEngineRunsWhenItIsWaitedFor() throws InterruptedException {
        // When / Then
        state.onChange(State.REBALANCING, State.CREATED);
        assertThat(state.awaitRunning(1)).isFalse();
        assertThat(state.hasStopped()).isFalse();
        state.onChange(State.RUNNING, State.REBALANCING);
        assertThat(state.awaitRunning(1)).isTrue();
        state.onChange(State.ERROR, State.RUNNING);
        assertThat(state.awaitRunning(60_000)).isFalse();
    }

    @Test
    void shouldTellAtOnceWhenTheEngineHasStoppedAlready() {
        // Given
        state.onChange(State.ERROR, State.PENDING_ERROR);

        // When
        state.onStop(told::incrementAndGet);

        // Then
        assertThat(told).hasValue(1);
    }
}
