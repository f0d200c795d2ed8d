package congvu.domain.count;

/** What is counted together: facts of different families share no sum. */
public enum RateFamily {
    DOSSIER(0, true),
    TASK(1, true),
    PETITION(2, true),
    COMPLAINT(3, true),
    DENUNCIATION(4, true),
    /** Ratings of single contacts. */
    RATING(5, false),
    /** Working days of persons. */
    ATTENDANCE(6, false),
    /** Norms checked at inspections. */
    INSPECTION(7, false),
    /** Ratings of single officials, told only from a minimum number on, and only where persons may be told of. */
    OFFICER(8, false);

    private static final RateFamily[] BY_CODE = values();

    private final int code;
    private final boolean hasDeadlines;

    RateFamily(int code, boolean hasDeadlines) {
        this.code = code;
        this.hasDeadlines = hasDeadlines;
    }

    /** Whether what is counted belongs to units, so that units above them sum it up. */
    public boolean isOfUnits() {
        return this != OFFICER;
    }

    /** Whether each fact is about one person, so that a small group would tell of its members. */
    public boolean tellsOfPersons() {
        return this == ATTENDANCE;
    }

    /** A small number that stands for the family in stored sums; it never changes. */
    public int code() {
        return code;
    }

    /** Whether what is counted are obligations, which may be without a deadline. */
    public boolean hasDeadlines() {
        return hasDeadlines;
    }

    /** The family with this code; a code that none has is a broken invariant. */
    public static RateFamily ofCode(int code) {
        return BY_CODE[code];
    }
}
