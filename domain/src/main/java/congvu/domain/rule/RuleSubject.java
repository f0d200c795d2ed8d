package congvu.domain.rule;

/** What a signal is about. */
public enum RuleSubject {
    /** A dossier, task or case. */
    OBLIGATION,
    /** A person, by token. */
    STAFF,
    UNIT
}
