package congvu.streams.role;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.registry.RegistryException;
import congvu.schemas.registry.RegistryFault;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;

class ThreadFailuresTest {

    private final AtomicLong now = new AtomicLong();
    private final ThreadFailures failures = new ThreadFailures(now::get);

    @Test
    void shouldReplaceAThreadAndNameTheFailureWithoutItsMessage() {
        // When
        var response = failures.handle(new StreamsException("key 079203001234", new IllegalStateException("secret")));

        // Then
        assertThat(response).isEqualTo(REPLACE_THREAD);
        assertThat(failures.last()).isEqualTo("StreamsException/IllegalStateException");
    }

    @Test
    void shouldStopWhenThreadsDieTooOften() {
        // Given
        for (int i = 1; i < ThreadFailures.TOO_MANY; i++) {
            assertThat(failures.handle(new IllegalStateException())).isEqualTo(REPLACE_THREAD);
        }

        // When
        var response = failures.handle(new IllegalStateException());

        // Then
        assertThat(response).isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void shouldWaitHoweverLongTheRegistryIsAway() {
        // When / Then
        for (int i = 0; i < 10 * ThreadFailures.TOO_MANY; i++) {
            var away = new RegistryException(RegistryFault.UNAVAILABLE, "no answer");
            assertThat(failures.handle(new StreamsException(away))).isEqualTo(REPLACE_THREAD);
        }
    }

    @Test
    void shouldStopWhenThreadsDieSeldomButNeverRunForLong() {
        // Given
        for (int i = 1; i < ThreadFailures.TOO_MANY; i++) {
            assertThat(dieAfterRunningFor(ThreadFailures.STRETCH_MILLIS - 1)).isEqualTo(REPLACE_THREAD);
        }

        // When
        var response = dieAfterRunningFor(ThreadFailures.STRETCH_MILLIS - 1);

        // Then
        assertThat(response).isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void shouldStopWhenThreadsDieSeldomAndNeverRun() {
        // Given
        for (int i = 1; i < ThreadFailures.TOO_MANY; i++) {
            now.addAndGet(2 * ThreadFailures.STRETCH_MILLIS);
            assertThat(failures.handle(new IllegalStateException())).isEqualTo(REPLACE_THREAD);
        }
        now.addAndGet(2 * ThreadFailures.STRETCH_MILLIS);

        // When
        var response = failures.handle(new IllegalStateException());

        // Then
        assertThat(response).isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void shouldCountFromTheLastDeathWhenTheEngineCallsItselfRunningThroughout() {
        // Given
        failures.onChange(State.RUNNING, State.REBALANCING);
        for (int i = 1; i < ThreadFailures.TOO_MANY; i++) {
            now.addAndGet(ThreadFailures.STRETCH_MILLIS - 1);
            assertThat(failures.handle(new IllegalStateException())).isEqualTo(REPLACE_THREAD);
        }
        now.addAndGet(ThreadFailures.STRETCH_MILLIS - 1);

        // When
        var response = failures.handle(new IllegalStateException());

        // Then
        assertThat(response).isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void shouldForgetOldDeathsWhenThreadsRunWellInBetween() {
        // Given
        for (int i = 0; i < 3 * ThreadFailures.TOO_MANY; i++) {
            // When
            var response = dieAfterRunningFor(ThreadFailures.STRETCH_MILLIS);

            // Then
            assertThat(response).isEqualTo(REPLACE_THREAD);
        }
    }

    @Test
    void shouldForgetOldDeathsWhenARebalanceFollowsAGoodStretch() {
        // Given
        for (int i = 1; i < ThreadFailures.TOO_MANY; i++) {
            failures.handle(new IllegalStateException());
        }
        failures.onChange(State.RUNNING, State.REBALANCING);
        now.addAndGet(ThreadFailures.STRETCH_MILLIS);
        failures.onChange(State.REBALANCING, State.RUNNING);

        // When
        var response = failures.handle(new IllegalStateException());

        // Then
        assertThat(response).isEqualTo(REPLACE_THREAD);
    }

    @Test
    void shouldStopAtOnceWhenTheMachineItselfFails() {
        // When
        var response = failures.handle(new OutOfMemoryError());

        // Then
        assertThat(response).isEqualTo(SHUTDOWN_CLIENT);
    }

    private StreamThreadExceptionResponse dieAfterRunningFor(long millis) {
        failures.onChange(State.RUNNING, State.REBALANCING);
        now.addAndGet(millis);
        StreamThreadExceptionResponse response = failures.handle(new IllegalStateException());
        failures.onChange(State.REBALANCING, State.RUNNING);
        return response;
    }
}
