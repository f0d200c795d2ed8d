package congvu.schemas.row;

import congvu.schemas.clock.TickMode;

/** Ticks to framed bytes. Not safe for use by several threads. */
public final class TickWriter {

    private final int schemaId;
    private final String source;
    private final TickMode mode;
    private final RowOutput out = new RowOutput();

    /**
     * @param schemaId id in the registry of our schema of a tick
     * @param source clock role or replay that tells the time
     * @param mode what paces the time
     */
    public TickWriter(int schemaId, String source, TickMode mode) {
        this.schemaId = schemaId;
        this.source = source;
        this.mode = mode;
    }

    /**
     * A tick in its frame.
     *
     * @param now UTC milliseconds
     */
    public byte[] write(long now) {
        out.begin(schemaId);
        out.writeLong(now);
        out.writeText(source);
        out.writeSymbol(mode);
        return out.finish();
    }
}
