package congvu.schemas.row;

/** A span in which the clock stood still; fields as in the record PauseSpan. */
public final class PauseRow implements Row {

    /** First instant, UTC milliseconds. */
    public long from;

    /** End, UTC milliseconds; ABSENT or NEVER while the clock still stands. */
    public long until = ABSENT;

    /** Kinds of pause. */
    public final RowText reason = new RowText();

    /** A span in one call. */
    public void set(long newFrom, long newUntil, String newReason) {
        from = newFrom;
        until = newUntil;
        reason.set(newReason);
    }

    @Override
    public void clear() {
        from = 0;
        until = ABSENT;
        reason.clear();
    }

    static void write(RowList<PauseRow> pauses, RowOutput out) {
        out.beginArray(pauses.size());
        for (int i = 0; i < pauses.size(); i++) {
            PauseRow pause = pauses.get(i);
            out.writeLong(pause.from);
            out.writeNullableLong(pause.until);
            pause.reason.writeTo(out);
        }
        out.endArray();
    }
}
