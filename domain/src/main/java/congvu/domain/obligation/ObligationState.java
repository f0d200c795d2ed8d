package congvu.domain.obligation;

/** Where an obligation is. */
public enum ObligationState {
    RUNNING,
    PAUSED,
    ENDED
}
