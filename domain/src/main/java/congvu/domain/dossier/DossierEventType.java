package congvu.domain.dossier;

/**
 * What can happen to a dossier (statuses 1 to 10, forms 01 to 06 of TT 03/2025/TT-VPCP), a task or a case of feedback, in
 * the order of life. A task that is assigned is accepted, one that is completed is decided.
 *
 * <p>The order of the constants is the rank that orders events with the same time; of each input topic it is the order of
 * the types in its schema.
 */
public enum DossierEventType {
    /** Registered online, status 1; the clock does not run. */
    SUBMITTED(0),
    /** Received with a receipt, form 01, status 2; the clock starts. */
    ACCEPTED(1),
    /** Refused, form 03, status 3. */
    REFUSED(2),
    /** Handed to another unit or step, form 06, status 4. */
    TRANSFERRED(3),
    /** Papers asked for, form 02, status 5; the clock stops. */
    SUPPLEMENT_REQUESTED(4),
    /** Papers completed; the clock runs again. */
    SUPPLEMENT_RECEIVED(5),
    /** Fee or tax due, status 6; stops the clock only if the procedure says so. */
    FINANCIAL_OBLIGATION_SET(6),
    /** Fee or tax paid. */
    FINANCIAL_OBLIGATION_PAID(7),
    /** Clock stopped for another reason. */
    SUSPENDED(8),
    /** Clock runs again after {@link #SUSPENDED}. */
    RESUMED(9),
    /** One step of the control sheet finished, form 06. */
    STEP_DONE(10),
    /** Those concerned were told that a denunciation was accepted. */
    NOTIFIED(19),
    /** Found to be of another kind, with another term from the same start: a complaint that is complex. */
    TERM_CHANGED(20),
    /** How much of a task is done. */
    PROGRESSED(21),
    /** Apology with a new appointment, form 04. */
    EXTENDED(11),
    /** Processing stopped, form 05, status 8. */
    STOPPED(12),
    /** Withdrawn by the citizen, status 7. */
    WITHDRAWN(13),
    /** Result ready, status 9; the preferred end. */
    DECIDED(14),
    /** Result handed over, status 10; the end when there is no 9. */
    DELIVERED(15),
    /** The lateness of the delivery before it had an objective cause, confirmed by a person. */
    CAUSE_CONFIRMED(22),
    /** Somebody is content with the handling of a petition. */
    LIKED(23),
    /** Somebody is not. */
    DISLIKED(24),
    /** The matter was raised again. */
    RERAISED(25),
    /** Taken up again after an end. */
    REOPENED(16),
    /** Corrects or voids an earlier event. */
    CORRECTED(17),
    /** Synchronised to the national portal; changes no deadline. */
    SYNCED(18);

    private static final DossierEventType[] BY_CODE = byCode();

    private final int code;

    DossierEventType(int code) {
        this.code = code;
    }

    /** A small number that stands for the type in stored journals; it never changes. */
    public int code() {
        return code;
    }

    /** The type with this code; a code that no type has is a broken invariant. */
    public static DossierEventType ofCode(int code) {
        return BY_CODE[code];
    }

    private static DossierEventType[] byCode() {
        DossierEventType[] byCode = new DossierEventType[values().length];
        for (DossierEventType type : values()) {
            byCode[type.code] = type;
        }
        return byCode;
    }

    /** Whether this event closes a dossier that was never accepted; a result alone does not: its acceptance is on its way. */
    public boolean turnsAway() {
        return switch (this) {
            case REFUSED, STOPPED, WITHDRAWN -> true;
            case SUBMITTED, ACCEPTED, TRANSFERRED, SUPPLEMENT_REQUESTED, SUPPLEMENT_RECEIVED -> false;
            case FINANCIAL_OBLIGATION_SET, FINANCIAL_OBLIGATION_PAID, SUSPENDED, RESUMED, STEP_DONE -> false;
            case EXTENDED, DECIDED, DELIVERED, REOPENED, CORRECTED, SYNCED -> false;
            case NOTIFIED, TERM_CHANGED, PROGRESSED, CAUSE_CONFIRMED, LIKED, DISLIKED, RERAISED -> false;
        };
    }
}
