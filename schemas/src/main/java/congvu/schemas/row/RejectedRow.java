package congvu.schemas.row;

import congvu.schemas.rejected.RefusalReason;

/** A refusal to be written; fields as in the record Rejected, where each is explained. */
public final class RejectedRow implements Row {

    public final RowText sourceTopic = new RowText();
    public int sourcePartition;
    public long sourceOffset;
    public RefusalReason reason = RefusalReason.UNKNOWN;
    public final RowText field = new RowText();
    public long appendedAt;
    public final RowText eventSource = new RowText();

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
