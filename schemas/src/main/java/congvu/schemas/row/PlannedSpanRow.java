package congvu.schemas.row;

/** A span of planned working time; fields as in the record PlannedSpan. */
public final class PlannedSpanRow implements Row {

    /** First instant, UTC milliseconds. */
    public long from;

    /** End, not part of it, UTC milliseconds. */
    public long until;

    /** A span in one call. */
    public void set(long newFrom, long newUntil) {
        from = newFrom;
        until = newUntil;
    }

    @Override
    public void clear() {
        from = 0;
        until = 0;
    }

    static void write(RowList<PlannedSpanRow> spans, RowOutput out) {
        out.beginArray(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            PlannedSpanRow span = spans.get(i);
            out.writeLong(span.from);
            out.writeLong(span.until);
        }
        out.endArray();
    }
}
