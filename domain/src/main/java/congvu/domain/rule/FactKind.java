package congvu.domain.rule;

/** The kinds of facts that rules speak of; each has one record and one list of fields. */
public enum FactKind {
    /** One event of a dossier, task or case, in its place in the journal. */
    EVENT(0, false),
    /** A span of working time in which nothing happened to an open dossier, task or case. */
    GAP(1, false),
    /** An alert of the ladder that stands or stood: retracted ones are no facts. */
    ALERT(2, false),
    /** A dossier, task or case as a whole. */
    FILE(3, false),
    /** A working day of a person that is over. */
    DAY(4, true),
    /** A rating of one contact. */
    RATING(5, false),
    /** A norm checked at an inspection, of a unit or a person. */
    CHECK(6, true),
    /** Another signal as it stands, of a file, a unit or a person. */
    SIGNAL(7, true);

    private static final FactKind[] BY_CODE = values();

    private final int code;
    private final boolean mayTellOfPersons;

    FactKind(int code, boolean mayTellOfPersons) {
        this.code = code;
        this.mayTellOfPersons = mayTellOfPersons;
    }

    /** A small number that stands for the kind in stores; it never changes. */
    public int code() {
        return code;
    }

    /** The kind with this code; a code that none has is a broken invariant. */
    public static FactKind ofCode(int code) {
        return BY_CODE[code];
    }

    /** Whether the id of such a fact may tell of a person, and so stays where persons may be told of. */
    public boolean mayTellOfPersons() {
        return mayTellOfPersons;
    }

    /** Whether such facts belong to a dossier, task or case, and are judged by the rules of the day it was accepted. */
    public boolean isOfFile() {
        return switch (this) {
            case EVENT, GAP, ALERT, FILE -> true;
            case DAY, RATING, CHECK, SIGNAL -> false;
        };
    }
}
