package congvu.producers.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.producers.gateway.limit.TokenBucket;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private static final long SECOND = 1_000_000_000;

    private final TokenBucket bucket = new TokenBucket(10, 20, 0);

    @Test
    void shouldGiveItsBurstAndThenItsRate() {
        // When / Then
        assertThat(bucket.take(20, 0)).isZero();
        assertThat(bucket.take(1, 0)).isEqualTo(1);
        assertThat(bucket.take(1, SECOND / 10 - 1)).isEqualTo(1);
        assertThat(bucket.take(1, SECOND / 10)).isZero();
        assertThat(bucket.take(20, SECOND / 10)).isEqualTo(2);
    }

    @Test
    void shouldTakeNothingWhenThereIsNotEnoughForAll() {
        // Given
        bucket.take(15, 0);

        // When / Then
        assertThat(bucket.take(6, 0)).isEqualTo(1);
        assertThat(bucket.take(5, 0)).isZero();
        assertThat(bucket.secondsUntilOne(0)).isEqualTo(1);
    }

    @Test
    void shouldHoldNoMoreThanItsBurstWhenNobodyCameForLong() {
        // When / Then
        assertThat(bucket.take(21, 1_000 * SECOND)).isEqualTo(1);
        assertThat(bucket.take(20, 1_000 * SECOND)).isZero();
    }

    @Test
    void shouldNotFillWhenTimeGoesBack() {
        // Given
        bucket.take(20, 10 * SECOND);

        // When / Then
        assertThat(bucket.take(1, 0)).isEqualTo(1);
        assertThat(bucket.take(10, 11 * SECOND)).isZero();
    }
}
