package congvu.producers.reference;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The reference topic: what it holds now, and how it is changed. */
interface ReferenceTopic {

    /** Reads it from begin to end, once. */
    TopicReference read();

    /**
     * Sends each record, or for null a tombstone, to every partition, and returns when every replica in sync has it.
     *
     * @param records by key, in the order of sending; not empty
     */
    void publish(Map<String, @Nullable SpecificRecord> records);
}
