package congvu.domain.rule;

/** How grave a signal is: a label, never a sanction (consequences are for people to decide). */
public enum Severity {
    INFO(0),
    /** A person must first sort it: what citizens say is not a fact about an official. */
    TRIAGE(1),
    WARN(2),
    VIOLATION(3),
    /** Praise: timely commendation is a duty of every unit (QĐ 1847/QĐ-TTg). */
    COMMENDATION(4);

    private static final Severity[] BY_CODE = values();

    private final int code;

    Severity(int code) {
        this.code = code;
    }

    /** A small number that stands for the severity in stores; it never changes. */
    public int code() {
        return code;
    }

    /** The severity with this code; a code that none has is a broken invariant. */
    public static Severity ofCode(int code) {
        return BY_CODE[code];
    }

    public boolean isPraise() {
        return this == COMMENDATION;
    }
}
