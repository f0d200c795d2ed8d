package congvu.bench.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LivePaceTest {

    @Test
    void shouldMakeGoodWhatAPauseHeldUp() {
        // Given
        long now = System.nanoTime();
        LivePace pace = new LivePace(50, now - Duration.ofSeconds(2).toNanos());
        List<Long> done = new ArrayList<>();

        // When
        pace.runUntil(now, done::add);

        // Then
        assertThat(done).hasSize(100).isSorted().startsWith(0L).endsWith(99L);
        assertThat(pace.done()).isEqualTo(100);
    }
}
