package congvu.producers.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.producers.gateway.GatewayOnFakeLog.Answer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** For how long the log is waited for: the whole of the time for it, and no longer, whoever else runs out of time. */
class GatewayPatienceTest {

    private final GatewayOnFakeLog gateway = new GatewayOnFakeLog();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void shouldGiveUpABatchAfterItsTimeWhenTheLogHoldsUpEachEvent() {
        // Given
        gateway.log.mood(FakeLog.Mood.FAILS);
        gateway.log.whileSending(() -> gateway.nanos.addAndGet(GatewayOnFakeLog.PATIENCE.toNanos() / 5));
        String batch = IntStream.range(0, 20)
                .mapToObj(i -> Events.dossier("e" + i))
                .collect(Collectors.joining(",", "[", "]"));

        // When
        Answer answer = gateway.post("/v1/dossiers", batch);

        // Then
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("failed").asInt()).isEqualTo(20);
        assertThat(gateway.log.sentIds()).containsExactly("e0", "e1", "e2", "e3", "e4");
    }

    @Test
    void shouldAnswerAllTheSameWhenTheLogTakesLongerThanAConnectionMayBeIdle() {
        // Given
        gateway.log.mood(FakeLog.Mood.WAITS);
        CompletableFuture<Answer> answer =
                CompletableFuture.supplyAsync(() -> gateway.post("/v1/dossiers", Events.dossier("e1")));
        while (gateway.log.sent().isEmpty() && !answer.isDone()) {
            Thread.onSpinWait();
        }

        // When
        LockSupport.parkNanos(GatewayOnFakeLog.SMALL.readWithin().plusSeconds(1).toNanos());
        gateway.log.acknowledge();

        // Then
        assertThat(answer.join().status()).isEqualTo(200);
        assertThat(gateway.log.sentIds()).containsExactly("e1");
    }
}
