package congvu.domain.alert;

/** What a person can do about an alert. The order breaks ties between actions of the same instant. */
public enum ActionType {
    /** Has seen it and takes it on. */
    ACKNOWLEDGED,
    /** Gives it to somebody, which also acknowledges it. */
    ASSIGNED,
    /** Does not want to be told of it again for a while; it stands as it does. */
    SILENCED
}
