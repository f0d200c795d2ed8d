package congvu.domain.rule;

/** How grave a signal is: a label, never a sanction (consequences are for people to decide). */
public enum Severity {
    INFO,
    /** A person must first sort it: what citizens say is not a fact about an official. */
    TRIAGE,
    WARN,
    VIOLATION,
    /** Praise: timely commendation is a duty of every unit (QĐ 1847/QĐ-TTg). */
    COMMENDATION;

    public boolean isPraise() {
        return this == COMMENDATION;
    }
}
