package congvu.schemas.row;

import congvu.schemas.rejected.RefusalReason;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A refusal to be written; fields as in the record Rejected, where each is explained. */
public final class RejectedRow implements Row {

    public final RowText sourceTopic = new RowText();
    public int sourcePartition;
    public long sourceOffset;
    public RefusalReason reason = RefusalReason.UNKNOWN;
    public final RowText field = new RowText();
    public long appendedAt;
    public final RowText eventSource = new RowText();

    /**
     * Fills it anew for a record that is not taken.
     *
     * @param nameOfField which field is at fault; null when none is
     * @param arrivedAt when the record came to its topic, epoch milliseconds
     * @return the key under which it is told
     */
    public byte[] refuse(
            String topic, int partition, long offset, RefusalReason why, @Nullable String nameOfField, long arrivedAt) {
        clear();
        sourceTopic.set(topic);
        sourcePartition = partition;
        sourceOffset = offset;
        reason = why;
        field.set(nameOfField);
        appendedAt = arrivedAt;
        return (topic + ":" + partition + ":" + offset).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void clear() {
        sourceTopic.clear();
        sourcePartition = 0;
        sourceOffset = 0;
        reason = RefusalReason.UNKNOWN;
        field.clear();
        appendedAt = 0;
        eventSource.clear();
    }

    /** The fields in the order of the schema. */
    void writeTo(RowOutput out) {
        sourceTopic.writeTo(out);
        out.writeInt(sourcePartition);
        out.writeLong(sourceOffset);
        out.writeSymbol(reason);
        out.writeNullableText(field);
        out.writeLong(appendedAt);
        out.writeNullableText(eventSource);
    }
}
