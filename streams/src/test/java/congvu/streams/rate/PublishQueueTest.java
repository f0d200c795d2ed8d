package congvu.streams.rate;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.count.RateFamily;
import org.junit.jupiter.api.Test;

class PublishQueueTest {

    private static final long QUIET = 1_000;
    private static final long OLD = 5_000;

    private final PublishQueue<RateGroup> queue = new PublishQueue<>(QUIET, OLD);
    private final RateGroup group = group("a");

    @Test
    void shouldBeReadyWhenQuietForExactlyTheSpan() {
        // Given
        queue.touch(group, 0);

        // When / Then
        assertThat(queue.poll(QUIET - 1)).isNull();
        assertThat(queue.poll(QUIET)).isSameAs(group);
        assertThat(queue.size()).isZero();
    }

    @Test
    void shouldBeReadyBeforeItIsTooOldAlthoughItKeepsChanging() {
        // Given
        long now = 0;
        queue.touch(group, now);

        // When
        while (queue.poll(now) == null) {
            now += 100;
            queue.touch(group, now);
        }

        // Then
        assertThat(now).isBetween(OLD - QUIET, OLD);
    }

    @Test
    void shouldHandOverOnceAndInTheOrderOfTheFirstChange() {
        // Given
        RateGroup later = group("b");
        queue.touch(group, 0);
        queue.touch(later, 1);
        queue.touch(group, 2);

        // When
        RateGroup first = queue.poll(2 * QUIET);
        RateGroup second = queue.poll(2 * QUIET);

        // Then
        assertThat(first).isSameAs(group);
        assertThat(second).isSameAs(later);
        assertThat(queue.poll(9 * QUIET)).isNull();
    }

    private static RateGroup group(String unit) {
        return new RateGroup(new RateId(RateFamily.DOSSIER, unit, false, "p", RatePeriod.DAY, 0), null, null, null);
    }
}
