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
    void shouldTellAtOnceWhenTheEngineHasStoppedAlready() {
        // Given
        state.onChange(State.ERROR, State.PENDING_ERROR);

        // When
        state.onStop(told::incrementAndGet);

        // Then
        assertThat(told).hasValue(1);
    }
}
