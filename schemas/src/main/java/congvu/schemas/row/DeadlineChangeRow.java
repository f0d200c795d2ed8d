package congvu.schemas.row;

import congvu.schemas.result.DeadlineChangeCause;
import congvu.schemas.result.ObligationFamily;

/** A moved deadline to be written; fields as in the record DeadlineChange. Times are UTC milliseconds, or ABSENT or NEVER. */
public final class DeadlineChangeRow implements Row {

    public final RowText obligationId = new RowText();
    public final RowText dossierId = new RowText();
    public ObligationFamily family = ObligationFamily.UNKNOWN;
    public final RowText unitId = new RowText();
    public DeadlineChangeCause cause = DeadlineChangeCause.UNKNOWN;
    public long previousDueAt = ABSENT;
    public long dueAt = ABSENT;
    public final RowText officeHoursId = new RowText();
    public int previousOfficeHoursVersion;
    public int officeHoursVersion;
    public final RowText calendarId = new RowText();
    public int previousCalendarVersion;
    public int calendarVersion;
    public int previousProcedureVersion = ABSENT_INT;
    public int procedureVersion = ABSENT_INT;
    public long at;

    @Override
    public void clear() {
        obligationId.clear();
        dossierId.clear();
        family = ObligationFamily.UNKNOWN;
        unitId.clear();
        cause = DeadlineChangeCause.UNKNOWN;
        previousDueAt = ABSENT;
        dueAt = ABSENT;
        officeHoursId.clear();
        previousOfficeHoursVersion = 0;
        officeHoursVersion = 0;
        calendarId.clear();
        previousCalendarVersion = 0;
        calendarVersion = 0;
        previousProcedureVersion = ABSENT_INT;
        procedureVersion = ABSENT_INT;
        at = 0;
    }

    /** The fields in the order of the schema. */
    void writeTo(RowOutput out) {
        obligationId.writeTo(out);
        dossierId.writeTo(out);
        out.writeSymbol(family);
        unitId.writeTo(out);
        out.writeSymbol(cause);
        out.writeNullableLong(previousDueAt);
        out.writeNullableLong(dueAt);
        officeHoursId.writeTo(out);
        out.writeInt(previousOfficeHoursVersion);
        out.writeInt(officeHoursVersion);
        calendarId.writeTo(out);
        out.writeInt(previousCalendarVersion);
        out.writeInt(calendarVersion);
        out.writeNullableInt(previousProcedureVersion);
        out.writeNullableInt(procedureVersion);
        out.writeLong(at);
    }
}
