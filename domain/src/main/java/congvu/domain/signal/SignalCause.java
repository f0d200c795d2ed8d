package congvu.domain.signal;

/** What brought a transition of a signal about. */
public enum SignalCause {
    FACTS_CHANGED,
    TIME_PASSED,
    REFERENCE_CHANGED,
    OPERATOR_ACTION,
    /** It stands as it did, on other facts. */
    EVIDENCE_CHANGED
}
