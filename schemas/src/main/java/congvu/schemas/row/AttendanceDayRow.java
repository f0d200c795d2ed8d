package congvu.schemas.row;

import congvu.schemas.result.AttendanceState;
import congvu.schemas.result.ExcuseReason;
import java.util.ArrayList;
import java.util.List;

/** A working day to be written; fields as in the record AttendanceDay, where each is explained. Times are UTC milliseconds. */
public final class AttendanceDayRow implements Row {

    public final RowText staffToken = new RowText();

    /** Local epoch day. */
    public int date;

    public final RowText unitId = new RowText();
    public final RowText scheduleId = new RowText();
    public int scheduleVersion;
    public AttendanceState state = AttendanceState.UNKNOWN;
    public final RowList<PlannedSpanRow> planned = new RowList<>(PlannedSpanRow::new);
    public long lateMillis;
    public long earlyMillis;
    public boolean isSeriouslyLate;
    public int missingPunches;
    public int unknownPunches;
    public final List<ExcuseReason> excuses = new ArrayList<>();
    public long firstInAt = ABSENT;
    public long lastOutAt = ABSENT;
    public long explainUntil = ABSENT;
    public int revision;

    @Override
    public void clear() {
        staffToken.clear();
        date = 0;
        unitId.clear();
        scheduleId.clear();
        scheduleVersion = 0;
        state = AttendanceState.UNKNOWN;
        planned.clear();
        lateMillis = 0;
        earlyMillis = 0;
        isSeriouslyLate = false;
        missingPunches = 0;
        unknownPunches = 0;
        excuses.clear();
        firstInAt = ABSENT;
        lastOutAt = ABSENT;
        explainUntil = ABSENT;
        revision = 0;
    }

    /** The fields in the order of the schema. */
    void writeTo(RowOutput out) {
        staffToken.writeTo(out);
        out.writeInt(date);
        unitId.writeTo(out);
        scheduleId.writeTo(out);
        out.writeInt(scheduleVersion);
        out.writeSymbol(state);
        PlannedSpanRow.write(planned, out);
        out.writeLong(lateMillis);
        out.writeLong(earlyMillis);
        out.writeBoolean(isSeriouslyLate);
        out.writeInt(missingPunches);
        out.writeInt(unknownPunches);
        out.beginArray(excuses.size());
        for (ExcuseReason excuse : excuses) {
            out.writeSymbol(excuse);
        }
        out.endArray();
        out.writeNullableLong(firstInAt);
        out.writeNullableLong(lastOutAt);
        out.writeNullableLong(explainUntil);
        out.writeInt(revision);
    }
}
