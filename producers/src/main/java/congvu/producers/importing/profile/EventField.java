package congvu.producers.importing.profile;

/** Fields of a dossier event that a profile can fill, under the names of the schema. */
public enum EventField {
    DOSSIER_ID("dossierId", Kind.TEXT),
    UNIT_ID("unitId", Kind.TEXT),
    PROCEDURE_ID("procedureId", Kind.TEXT),
    APPOINTMENT_AT("appointmentAt", Kind.TIME),
    STEP_ID("stepId", Kind.TEXT),
    STEP_DUE_AT("stepDueAt", Kind.TIME),
    CORRECTS_EVENT_ID("correctsEventId", Kind.TEXT),
    CORRECTED_OCCURRED_AT("correctedOccurredAt", Kind.TIME),
    VOIDS_CORRECTED("voidsCorrected", Kind.FLAG),
    REASON_CODE("reasonCode", Kind.TEXT),
    HANDLER_TOKEN("handlerToken", Kind.TEXT),
    RECEIVING_UNIT_ID("receivingUnitId", Kind.TEXT),
    SUPPORTING_UNIT_ID("supportingUnitId", Kind.TEXT),
    CHANNEL("channel", Kind.CONSTANT),
    STATUS_CODE("statusCode", Kind.NUMBER),
    FEE_VND("feeVnd", Kind.NUMBER),
    ONLINE_PAYMENT("onlinePayment", Kind.CONSTANT),
    INPUT_DIGITISED("inputDigitised", Kind.FLAG),
    DATA_REUSED("dataReused", Kind.FLAG),
    RESULT_DIGITISED("resultDigitised", Kind.FLAG),
    IDENTITY_VERIFIED("identityVerified", Kind.FLAG),
    PROCEDURE_VERSION("procedureVersion", Kind.TEXT);

    /** How the text of a column becomes the value. */
    public enum Kind {
        TEXT,
        TIME,
        NUMBER,
        /** true or false, 1 or 0. */
        FLAG,
        /** A symbol of the schema. */
        CONSTANT
    }

    private final String key;
    private final Kind kind;

    EventField(String key, Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    /** The name in the schema and in a profile. */
    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }
}
