package congvu.streams.role;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Gives the way to an internal topic a name of our own: the engine invents the ones that follow. */
final class PassOn extends ContextualProcessor<byte[], byte[], byte[], byte[]> {

    @Override
    public void process(Record<byte[], byte[]> message) {
        context().forward(message);
    }
}
