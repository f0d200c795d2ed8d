package congvu.streams.stage;

import congvu.intake.Refusal;
import congvu.schemas.row.RejectedRow;
import congvu.schemas.row.RejectedWriter;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** The way out of one task: stamps what is sent with the arrival of the record that it answers, and tells refusals. */
public final class Outlet {
    private final ProcessorContext<byte[], byte[]> context;
    private final RejectedWriter rejected;
    private final RejectedRow row = new RejectedRow();
    private @Nullable RecordMetadata place;
    private long timestamp;

    public Outlet(ProcessorContext<byte[], byte[]> context, RejectedWriter rejected) {
        this.context = context;
        this.rejected = rejected;
    }

    /** What is sent from now on answers a record at this place. */
    public void at(RecordMetadata newPlace, long newTimestamp) {
        place = newPlace;
        timestamp = newTimestamp;
    }

    /** What is sent from now on answers no record. A due time is never a record's timestamp. */
    public void atTurn(long streamTime) {
        place = null;
        timestamp = Math.max(0, streamTime);
    }

    /** Sends to a child of the processor; no value is a tombstone. */
    public void forward(String child, byte[] key, byte @Nullable [] value) {
        context.forward(new Record<byte[], byte @Nullable []>(key, value, timestamp), child);
    }

    /** Passes partial sums on to the rate stage. */
    public void partial(byte[] key, byte[] value) {
        forward(PartitionNodes.TO_RATE_PARTIALS, key, value);
    }

    /** Where the present record stands. */
    public RecordMetadata place() {
        RecordMetadata from = place;
        if (from == null) {
            throw new IllegalStateException("Expected what is sent to answer a record.");
        }
        return from;
    }

    /** Tells where the present record is and why it was not taken, never what it said. */
    public void refused(Refusal refusal) {
        RecordMetadata from = place();
        byte[] key =
                row.refuse(from.topic(), from.partition(), from.offset(), refusal.reason(), refusal.field(), timestamp);
        forward(PartitionNodes.TO_REJECTED, key, rejected.write(row));
    }
}
