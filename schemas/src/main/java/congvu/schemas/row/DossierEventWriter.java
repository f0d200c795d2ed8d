package congvu.schemas.row;

/** Dossier events from rows to framed bytes. Not safe for use by several threads. */
public final class DossierEventWriter {

    private final int schemaId;
    private final RowOutput out = new RowOutput();

    /** @param schemaId id in the registry of our schema of the record */
    public DossierEventWriter(int schemaId) {
        this.schemaId = schemaId;
    }

    /** The row in its frame; the row may be used again at once. */
    public byte[] write(DossierEventRow row) {
        out.begin(schemaId);
        row.writeTo(out);
        return out.finish();
    }
}
