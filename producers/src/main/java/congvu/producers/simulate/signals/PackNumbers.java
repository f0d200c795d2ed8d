package congvu.producers.simulate.signals;

/**
 * The numbers of the default rule pack that staging is made for. They are written down a second time on purpose: the truth
 * must not follow a pack that somebody changed by mistake.
 */
public final class PackNumbers {

    /** W-LATE-PATTERN: so many late days within so many working days. */
    public static final int LATE_PATTERN = 3;

    public static final int LATE_PATTERN_WORKING_DAYS = 5;

    /** W-LATE-MONTH: so many late days in a calendar month. */
    public static final int LATE_MONTH = 5;

    /** O-SUPPL-LATE: papers asked for when that share of the term is used. */
    public static final double SUPPLEMENT_TERM_USED = 0.8;

    /** O-IDLE: so many working days without an event. */
    public static final int IDLE_WORKING_DAYS = 2;

    /** O-PINGPONG: so many transfers between two units. */
    public static final int PINGPONG_TRANSFERS = 3;

    /** O-BACKDATED: told so many working minutes late or more. */
    public static final int BACKDATED_MINUTES = 480;

    /** O-LASTMINUTE: so many files ended so shortly before closing on one day. */
    public static final int LAST_MINUTE_FILES = 20;

    public static final int LAST_MINUTES = 10;

    /** F-RATING: so many ratings with an attitude of at most two within so many calendar days. */
    public static final int POOR_RATINGS = 3;

    public static final int POOR_ATTITUDE = 2;
    public static final int POOR_RATING_DAYS = 30;

    /** P-UNIT-RED: fewer in time than this, of so many files at least. */
    public static final double RED_BELOW = 0.95;

    public static final int RED_FILES = 20;

    /** P-UNIT-UNSATISFIED: fewer content than this, of so many files at least. */
    public static final double UNSATISFIED_BELOW = 0.90;

    public static final int UNSATISFIED_FILES = 20;

    /** X-COUNTER: nobody there for so many working days, with so many overdue files and so many complaints at least. */
    public static final int COUNTER_WORKING_DAYS = 1;

    public static final int COUNTER_OVERDUE = 3;
    public static final int COUNTER_COMPLAINTS = 3;

    /** K-PRAISE: so many files ended in the quarter at least, and that share of ratings content. */
    public static final int PRAISE_FILES = 50;

    public static final double PRAISE_CONTENT = 0.98;

    /** A rating of this score or more is content. */
    public static final int CONTENT_SCORE = 4;

    private PackNumbers() {}
}
