package congvu.streams.role;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * When the broker appended a record. Never fails: the stock extractor stops the thread at a record without a time, which
 * a foreign tool may have written.
 */
public final class ArrivalTime implements TimestampExtractor {

    @Override
    public long extract(ConsumerRecord<Object, Object> message, long partitionTime) {
        return Math.max(0, Math.max(message.timestamp(), partitionTime));
    }
}
