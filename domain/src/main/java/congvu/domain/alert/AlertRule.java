package congvu.domain.alert;

/** What an alert says. The order is the order in which alerts of one instant are published. */
public enum AlertRule {
    /** The term is running out. */
    DUE_SOON,
    /** The letter of apology with a new date (form 04) has to go out now to be in time. */
    APOLOGY_DUE,
    /** The promise is broken. */
    OVERDUE,
    /** A promise is broken after a re-appointment in the same cycle: that new date, or one stated in its place since. */
    OVERDUE_AGAIN,
    /** Still open some working days after the promise was broken. */
    ESCALATION
}
