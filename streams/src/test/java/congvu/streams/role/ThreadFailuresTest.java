package congvu.streams.role;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.errors.StreamsException;
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
    void shouldForgetOldDeathsWhenThreadsDieNowAndThen() {
        // Given
        for (int i = 0; i < 3 * ThreadFailures.TOO_MANY; i++) {
            now.addAndGet(ThreadFailures.SPAN_MILLIS / 5);

            // When
            var response = failures.handle(new IllegalStateException());

            // Then
            assertThat(response).isEqualTo(REPLACE_THREAD);
        }
    }

    @Test
    void shouldStopAtOnceWhenTheMachineItselfFails() {
        // When
        var response = failures.handle(new OutOfMemoryError());

        // Then
        assertThat(response).isEqualTo(SHUTDOWN_CLIENT);
    }
}
