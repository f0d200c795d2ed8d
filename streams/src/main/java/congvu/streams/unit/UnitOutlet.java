package congvu.streams.unit;

import congvu.intake.Refusal;
import congvu.schemas.row.RejectedRow;
import congvu.schemas.row.RejectedWriter;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** The way out of one task of units, beside its rates. */
final class UnitOutlet {
    private final ProcessorContext<byte[], byte[]> context;
    private final RejectedWriter rejected;
    private final RejectedRow row = new RejectedRow();

    UnitOutlet(ProcessorContext<byte[], byte[]> context, RejectedWriter rejected) {
        this.context = context;
        this.rejected = rejected;
    }

    /** Sends to a child of the processor; no value is a tombstone. */
    void forward(String child, byte[] key, byte @Nullable [] value) {
        long timestamp = Math.max(0, context.currentStreamTimeMs());
        context.forward(new Record<byte[], byte @Nullable []>(key, value, timestamp), child);
    }

    /**
     * Tells where an action is and why it was not taken, never what it said.
     *
     * @param appendedAt when it came to its topic, epoch milliseconds
     */
    void refused(ActionMessage action, long appendedAt, Refusal refusal) {
        row.clear();
        row.sourceTopic.set(action.topic());
        row.sourcePartition = action.partition();
        row.sourceOffset = action.offset();
        row.reason = refusal.reason();
        row.field.set(refusal.field());
        row.appendedAt = appendedAt;
        String key = action.topic() + ":" + action.partition() + ":" + action.offset();
        context.forward(
                new Record<>(key.getBytes(StandardCharsets.UTF_8), rejected.write(row), appendedAt),
                UnitNodes.TO_REJECTED);
    }
}
