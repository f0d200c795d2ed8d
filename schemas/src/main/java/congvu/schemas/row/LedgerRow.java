package congvu.schemas.row;

import congvu.schemas.result.LedgerDayKind;

/** One local day of the deadline ledger; fields as in the record LedgerEntry. */
public final class LedgerRow implements Row {

    /** The local date, days since 1970-01-01. */
    public int epochDay;

    /** What kind of day it was. */
    public LedgerDayKind kind = LedgerDayKind.UNKNOWN;

    /** Name of the holiday or reason of the pause, or absent. */
    public final RowText name = new RowText();

    /** Working time counted, in milliseconds. */
    public long workedMillis;

    /** Working time not counted because of a pause, in milliseconds. */
    public long pausedMillis;

    /** Budget left at the end of the day, in milliseconds. */
    public long leftMillis;

    @Override
    public void clear() {
        epochDay = 0;
        kind = LedgerDayKind.UNKNOWN;
        name.clear();
        workedMillis = 0;
        pausedMillis = 0;
        leftMillis = 0;
    }

    static void write(RowList<LedgerRow> days, RowOutput out) {
        out.beginArray(days.size());
        for (int i = 0; i < days.size(); i++) {
            LedgerRow day = days.get(i);
            out.writeInt(day.epochDay);
            out.writeSymbol(day.kind);
            out.writeNullableText(day.name);
            out.writeLong(day.workedMillis);
            out.writeLong(day.pausedMillis);
            out.writeLong(day.leftMillis);
        }
        out.endArray();
    }
}
