package congvu.schemas.wire;

import congvu.schemas.event.DossierEventType;
import congvu.schemas.event.OnlinePayment;
import congvu.schemas.event.SubmissionChannel;
import org.jspecify.annotations.Nullable;

/**
 * What the deadline and the scorecard need of one dossier event, in a view that is used again for every record. Texts are slices of the
 * record and valid until the next one is decoded. Times are UTC milliseconds.
 */
public final class DossierEventView {

    /** Stands for a time that the record does not have. */
    public static final long ABSENT = Long.MIN_VALUE;

    private final SymbolTable symbols = new SymbolTable();

    private final TextSlice eventId = new TextSlice(null);
    private final TextSlice source = new TextSlice(symbols);
    private final TextSlice dossierId = new TextSlice(null);
    private final TextSlice unitId = new TextSlice(symbols);
    private final TextSlice procedureId = new TextSlice(symbols);
    private final TextSlice stepId = new TextSlice(symbols);
    private final TextSlice correctsEventId = new TextSlice(null);
    private final TextSlice reasonCode = new TextSlice(symbols);

    private long occurredAt;
    private DossierEventType type = DossierEventType.UNKNOWN;
    private long appointmentAt = ABSENT;
    private long stepDueAt = ABSENT;
    private long correctedOccurredAt = ABSENT;
    private boolean voidsCorrected;

    private boolean hasTraits;
    private SubmissionChannel channel = SubmissionChannel.UNKNOWN;
    private long feeVnd = ABSENT;
    private OnlinePayment onlinePayment = OnlinePayment.UNKNOWN;
    private @Nullable Boolean inputDigitised;
    private @Nullable Boolean dataReused;
    private @Nullable Boolean resultDigitised;
    private @Nullable Boolean identityVerified;

    /** Identity within the source; never absent. */
    public TextSlice eventId() {
        return eventId;
    }

    /** System that states the event; never absent. */
    public TextSlice source() {
        return source;
    }

    /** The dossier; never absent. */
    public TextSlice dossierId() {
        return dossierId;
    }

    /** When it happened. */
    public long occurredAt() {
        return occurredAt;
    }

    /** Kind of transition. */
    public DossierEventType type() {
        return type;
    }

    /** Owning unit, or absent. */
    public TextSlice unitId() {
        return unitId;
    }

    /** Procedure, or absent. */
    public TextSlice procedureId() {
        return procedureId;
    }

    /** Date of result that the source promised, or {@link #ABSENT}. */
    public long appointmentAt() {
        return appointmentAt;
    }

    /** Step opened or ended, or absent. */
    public TextSlice stepId() {
        return stepId;
    }

    /** Stated deadline of the step, or {@link #ABSENT}. */
    public long stepDueAt() {
        return stepDueAt;
    }

    /** Event that is corrected, or absent. */
    public TextSlice correctsEventId() {
        return correctsEventId;
    }

    /** Time that replaces that of the corrected event, or {@link #ABSENT}. */
    public long correctedOccurredAt() {
        return correctedOccurredAt;
    }

    /** True when the corrected event never happened. */
    public boolean voidsCorrected() {
        return voidsCorrected;
    }

    /** Code of a reason, or absent. */
    public TextSlice reasonCode() {
        return reasonCode;
    }

    /** Whether any of the fields below may be told; false for most events, which have none of them. */
    public boolean hasTraits() {
        return hasTraits;
    }

    /** How it was filed. */
    public SubmissionChannel channel() {
        return channel;
    }

    /** Fees and charges due in dong, or {@link #ABSENT}. */
    public long feeVnd() {
        return feeVnd;
    }

    /** Where the fee was paid online. */
    public OnlinePayment onlinePayment() {
        return onlinePayment;
    }

    /** Whether the papers were digitised; null when not told. */
    public @Nullable Boolean inputDigitised() {
        return inputDigitised;
    }

    /** Whether data already held was used again; null when not told. */
    public @Nullable Boolean dataReused() {
        return dataReused;
    }

    /** Whether the result was issued in digital form; null when not told. */
    public @Nullable Boolean resultDigitised() {
        return resultDigitised;
    }

    /** Whether the applicant's identity was verified electronically; null when not told. */
    public @Nullable Boolean identityVerified() {
        return identityVerified;
    }

    /** Reads the fields in the order of the schema, up to reasonCode. */
    void readFrom(AvroInput in, DossierEventType[] types) {
        in.readText(eventId);
        in.readText(source);
        in.readText(dossierId);
        occurredAt = in.readLong();
        type = types[in.readIndex(types.length)];
        in.readNullableText(unitId);
        in.readNullableText(procedureId);
        appointmentAt = in.readNullableLong(ABSENT);
        in.readNullableText(stepId);
        stepDueAt = in.readNullableLong(ABSENT);
        in.readNullableText(correctsEventId);
        correctedOccurredAt = in.readNullableLong(ABSENT);
        voidsCorrected = in.readBoolean();
        in.readNullableText(reasonCode);
    }

    /** None of the fields after reasonCode is told. */
    void clearTraits() {
        if (hasTraits) {
            hasTraits = false;
            channel = SubmissionChannel.UNKNOWN;
            feeVnd = ABSENT;
            onlinePayment = OnlinePayment.UNKNOWN;
            inputDigitised = null;
            dataReused = null;
            resultDigitised = null;
            identityVerified = null;
        }
    }

    /** Reads the fields after reasonCode, in the order of the schema. */
    void readTraitsFrom(AvroInput in, SubmissionChannel[] channels, OnlinePayment[] payments) {
        hasTraits = true;
        in.skipNullableText(); // handlerToken
        in.skipNullableText(); // receivingUnitId
        in.skipNullableText(); // supportingUnitId
        channel = channels[in.readIndex(channels.length)];
        if (!in.readIsNull()) {
            in.readInt(); // statusCode
        }
        feeVnd = in.readNullableLong(ABSENT);
        onlinePayment = payments[in.readIndex(payments.length)];
        inputDigitised = in.readNullableBoolean();
        dataReused = in.readNullableBoolean();
        resultDigitised = in.readNullableBoolean();
        identityVerified = in.readNullableBoolean();
        in.skipNullableText(); // procedureVersion
    }
}
