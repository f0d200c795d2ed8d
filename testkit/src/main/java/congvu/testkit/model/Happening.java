package congvu.testkit.model;

/** What an event of any input topic does to an obligation, in the model's own words. */
enum Happening {
    SUBMITTED,
    ACCEPTED,
    REFUSED,
    TRANSFERRED,
    SUPPLEMENT_REQUESTED,
    SUPPLEMENT_RECEIVED,
    FINANCIAL_OBLIGATION_SET,
    FINANCIAL_OBLIGATION_PAID,
    SUSPENDED,
    RESUMED,
    STEP_DONE,
    NOTIFIED,
    /** A complaint or denunciation was found to be more, or less, complex. */
    COMPLEXITY_FOUND,
    PROGRESSED,
    EXTENDED,
    STOPPED,
    WITHDRAWN,
    DECIDED,
    DELIVERED,
    CAUSE_CONFIRMED,
    LIKED,
    DISLIKED,
    RERAISED,
    REOPENED,
    CORRECTED,
    /** Accepted like any other event, and without a bearing on anything. */
    NOTHING;

    /** Whether it can end a cycle. */
    boolean ends() {
        return this == DECIDED || this == DELIVERED || this == REFUSED || this == STOPPED || this == WITHDRAWN;
    }
}
