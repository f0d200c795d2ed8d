package congvu.schemas.row;

import congvu.schemas.result.PromiseKind;

/** One promise; fields as in the record PromiseEntry. */
public final class PromiseRow implements Row {

    /** Number over the life of the file, from 0. */
    public int number;

    /** Cycle it belongs to. */
    public int cycle;

    /** Where it comes from. */
    public PromiseKind kind = PromiseKind.UNKNOWN;

    /** When it was made, UTC milliseconds. */
    public long madeAt;

    /** The date promised, UTC milliseconds. */
    public long nominalDueAt;

    /** The date after pauses, UTC milliseconds; ABSENT or NEVER while an open pause hides it. */
    public long dueAt = ABSENT;

    /** Code of a reason, or absent. */
    public final RowText reasonCode = new RowText();

    @Override
    public void clear() {
        number = 0;
        cycle = 0;
        kind = PromiseKind.UNKNOWN;
        madeAt = 0;
        nominalDueAt = 0;
        dueAt = ABSENT;
        reasonCode.clear();
    }

    static void write(RowList<PromiseRow> promises, RowOutput out) {
        out.beginArray(promises.size());
        for (int i = 0; i < promises.size(); i++) {
            PromiseRow promise = promises.get(i);
            out.writeInt(promise.number);
            out.writeInt(promise.cycle);
            out.writeSymbol(promise.kind);
            out.writeLong(promise.madeAt);
            out.writeLong(promise.nominalDueAt);
            out.writeNullableLong(promise.dueAt);
            out.writeNullableText(promise.reasonCode);
        }
        out.endArray();
    }
}
