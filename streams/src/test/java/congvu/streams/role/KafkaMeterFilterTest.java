package congvu.streams.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class KafkaMeterFilterTest {

    @Test
    void shouldLetThroughWhatIsWatchedAndWhatIsOurs() {
        // Given
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        registry.config().meterFilter(new KafkaMeterFilter());

        // When
        registry.counter("kafka.consumer.fetch.manager.records.consumed.total").increment();
        registry.counter("kafka.consumer.fetch.manager.fetch.size.avg").increment();
        registry.counter("congvu.rates.published").increment();

        // Then
        assertThat(registry.getMeters())
                .extracting(meter -> meter.getId().getName())
                .containsExactlyInAnyOrder(
                        "kafka.consumer.fetch.manager.records.consumed.total", "congvu.rates.published");
    }
}
