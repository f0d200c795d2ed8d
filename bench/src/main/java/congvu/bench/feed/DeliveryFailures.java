package congvu.bench.feed;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Remembers the first record that was not accepted, so that no figure is told of a load with holes. */
final class DeliveryFailures implements Callback {

    private final AtomicReference<@Nullable Exception> first = new AtomicReference<>();

    @Override
    public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
        if (failure != null) {
            first.compareAndSet(null, failure);
        }
    }

    void throwIfAny() {
        Exception failure = first.get();
        if (failure != null) {
            throw new KafkaException("Expected the broker to accept the whole load, but it refused a record.", failure);
        }
    }
}
