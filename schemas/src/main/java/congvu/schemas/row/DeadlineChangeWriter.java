package congvu.schemas.row;

/** Moved deadlines from rows to framed bytes. Not safe for use by several threads. */
public final class DeadlineChangeWriter {

    private final int schemaId;
    private final RowOutput out = new RowOutput();

    /** @param schemaId id in the registry of our schema of the record */
    public DeadlineChangeWriter(int schemaId) {
        this.schemaId = schemaId;
    }

    /** The row in its frame; the row may be used again at once. */
    public byte[] write(DeadlineChangeRow row) {
        out.begin(schemaId);
        row.writeTo(out);
        return out.finish();
    }
}
