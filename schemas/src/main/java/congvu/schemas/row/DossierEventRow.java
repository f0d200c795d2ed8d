package congvu.schemas.row;

import congvu.schemas.event.DossierEventType;
import congvu.schemas.event.OnlinePayment;
import congvu.schemas.event.SubmissionChannel;

/**
 * A dossier event to be written, without the fields that no deadline needs; those are written as missing. Fields as in
 * the record DossierEvent. Times are UTC milliseconds.
 */
public final class DossierEventRow implements Row {

    public final RowText eventId = new RowText();
    public final RowText source = new RowText();
    public final RowText dossierId = new RowText();
    public long occurredAt;
    public DossierEventType type = DossierEventType.UNKNOWN;
    public final RowText unitId = new RowText();
    public final RowText procedureId = new RowText();
    public long appointmentAt = ABSENT;
    public final RowText stepId = new RowText();
    public long stepDueAt = ABSENT;
    public final RowText correctsEventId = new RowText();
    public long correctedOccurredAt = ABSENT;
    public boolean voidsCorrected;
    public final RowText reasonCode = new RowText();

    @Override
    public void clear() {
        eventId.clear();
        source.clear();
        dossierId.clear();
        occurredAt = 0;
        type = DossierEventType.UNKNOWN;
        unitId.clear();
        procedureId.clear();
        appointmentAt = ABSENT;
        stepId.clear();
        stepDueAt = ABSENT;
        correctsEventId.clear();
        correctedOccurredAt = ABSENT;
        voidsCorrected = false;
        reasonCode.clear();
    }

    /** The fields in the order of the schema. */
    void writeTo(RowOutput out) {
        eventId.writeTo(out);
        source.writeTo(out);
        dossierId.writeTo(out);
        out.writeLong(occurredAt);
        out.writeSymbol(type);
        out.writeNullableText(unitId);
        out.writeNullableText(procedureId);
        out.writeNullableLong(appointmentAt);
        out.writeNullableText(stepId);
        out.writeNullableLong(stepDueAt);
        out.writeNullableText(correctsEventId);
        out.writeNullableLong(correctedOccurredAt);
        out.writeBoolean(voidsCorrected);
        out.writeNullableText(reasonCode);
        writeTail(out);
    }

    private static void writeTail(RowOutput out) {
        out.writeBranch(false); // handlerToken
        out.writeBranch(false); // receivingUnitId
        out.writeBranch(false); // supportingUnitId
        out.writeSymbol(SubmissionChannel.UNKNOWN);
        out.writeBranch(false); // statusCode
        out.writeBranch(false); // feeVnd
        out.writeSymbol(OnlinePayment.UNKNOWN);
        out.writeBranch(false); // inputDigitised
        out.writeBranch(false); // dataReused
        out.writeBranch(false); // resultDigitised
        out.writeBranch(false); // identityVerified
        out.writeBranch(false); // procedureVersion
    }
}
