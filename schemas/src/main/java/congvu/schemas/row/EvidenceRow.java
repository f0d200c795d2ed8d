package congvu.schemas.row;

/** What an alert was computed from; fields as in the record AlertEvidence. Times are UTC milliseconds. */
public final class EvidenceRow implements Row {

    public long legalStartAt;
    public long baseAt;
    public long nominalDueAt;
    public long budgetMillis;
    public long pausedMillis;
    public final RowList<PauseRow> pauses = new RowList<>(PauseRow::new);
    public final RowList<LedgerRow> ledger = new RowList<>(LedgerRow::new);
    public final RowList<EventPointerRow> events = new RowList<>(EventPointerRow::new);
    public final RowText officeHoursId = new RowText();
    public int officeHoursVersion;
    public final RowText calendarId = new RowText();
    public int calendarVersion;
    public final RowText procedureId = new RowText();
    public int procedureVersion = ABSENT_INT;
    public int ladderVersion;
    public int eventsLeftOut;

    @Override
    public void clear() {
        legalStartAt = 0;
        baseAt = 0;
        nominalDueAt = 0;
        budgetMillis = 0;
        pausedMillis = 0;
        pauses.clear();
        ledger.clear();
        events.clear();
        officeHoursId.clear();
        officeHoursVersion = 0;
        calendarId.clear();
        calendarVersion = 0;
        procedureId.clear();
        procedureVersion = ABSENT_INT;
        ladderVersion = 0;
        eventsLeftOut = 0;
    }

    /** The fields in the order of the schema. */
    void writeTo(RowOutput out) {
        out.writeLong(legalStartAt);
        out.writeLong(baseAt);
        out.writeLong(nominalDueAt);
        out.writeLong(budgetMillis);
        out.writeLong(pausedMillis);
        PauseRow.write(pauses, out);
        LedgerRow.write(ledger, out);
        EventPointerRow.write(events, out);
        officeHoursId.writeTo(out);
        out.writeInt(officeHoursVersion);
        calendarId.writeTo(out);
        out.writeInt(calendarVersion);
        out.writeNullableText(procedureId);
        out.writeNullableInt(procedureVersion);
        out.writeInt(ladderVersion);
        out.writeInt(eventsLeftOut);
    }
}
