package congvu.domain.alert;

import congvu.domain.dossier.DossierEventType;

/** Why an alert changed. */
public enum AlertCause {
    TIME_PASSED,
    COMPLETED,
    RE_APPOINTED,
    /** A completion became known that had happened before the instant of the alert. */
    BACK_DATED_COMPLETION,
    PAUSE,
    CORRECTION,
    REFERENCE_CHANGED,
    /** The alert stands as it did, but what it rests on has changed. */
    EVIDENCE_CHANGED,
    /** The alert stands as it did, and its unit was succeeded by another. */
    UNIT_MERGED,
    /** A person acted on it. */
    OPERATOR_ACTION,
    /** Some other event that arrived late. */
    JOURNAL_CHANGED;

    /** What an event of this type means for an alert that it takes back. */
    public static AlertCause ofEvent(DossierEventType type) {
        return switch (type) {
            case REFUSED, STOPPED, WITHDRAWN, DECIDED, DELIVERED, STEP_DONE -> BACK_DATED_COMPLETION;
            case SUPPLEMENT_REQUESTED, SUPPLEMENT_RECEIVED, SUSPENDED, RESUMED -> PAUSE;
            case FINANCIAL_OBLIGATION_SET, FINANCIAL_OBLIGATION_PAID -> PAUSE;
            case EXTENDED -> RE_APPOINTED;
            case CORRECTED -> CORRECTION;
            case SUBMITTED, ACCEPTED, TRANSFERRED, REOPENED, SYNCED -> JOURNAL_CHANGED;
            case NOTIFIED -> BACK_DATED_COMPLETION;
            case TERM_CHANGED, PROGRESSED, CAUSE_CONFIRMED, LIKED, DISLIKED, RERAISED -> JOURNAL_CHANGED;
        };
    }
}
