package congvu.schemas.row;

/** Working days from rows to framed bytes. Not safe for use by several threads. */
public final class AttendanceDayWriter {

    private final int schemaId;
    private final RowOutput out = new RowOutput();

    /** @param schemaId id in the registry of our schema of the record */
    public AttendanceDayWriter(int schemaId) {
        this.schemaId = schemaId;
    }

    /** The row in its frame; the row may be used again at once. */
    public byte[] write(AttendanceDayRow row) {
        out.begin(schemaId);
        row.writeTo(out);
        return out.finish();
    }
}
