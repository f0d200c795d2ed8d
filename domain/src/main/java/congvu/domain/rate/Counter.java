package congvu.domain.rate;

/**
 * What is counted. One fact adds 0 or 1 to each counter of its family; every formula is made of sums of these.
 *
 * <p>Families share places, since their sums never meet. A place is part of what the store keeps: it never changes.
 */
public enum Counter {
    /** Counted at all, whatever became of it: a file accepted, a rating given, a working day judged, a norm checked. */
    RECEIVED(0),
    /** Ended at or before the first promise. */
    FIRST_ON_TIME(1),
    /** Ended after the first promise. */
    FIRST_LATE(2),
    /** Ended at or before the latest promise. */
    LATEST_ON_TIME(3),
    /** Ended after the latest promise. */
    LATEST_LATE(4),
    /** On time by the national index, item 2.1, open ones included. */
    INDEX_ON_TIME(5),
    /** Overdue by the national index, item 2.1, open ones included. */
    INDEX_OVERDUE(6),
    /** Open, and the latest promise is broken. */
    OPEN_OVERDUE(7),
    /** Open, and the latest promise is not broken, or its clock stands still. */
    OPEN_NOT_DUE(8),
    /** Open without any promise. */
    OPEN_NO_DEADLINE(9),
    /** Ended without any promise. */
    CLOSED_NO_DEADLINE(10),
    /** Still in the store: a late event may change it. */
    CAN_CHANGE(11),
    /** Taken back by whoever assigned it: says nothing about punctuality. */
    CANCELLED(12),
    /** Ended, and at least one quarter of the progress points is left. */
    QUARTER_1(13),
    /** At least two quarters. */
    QUARTER_2(14),
    /** At least three quarters. */
    QUARTER_3(15),
    /** All four. */
    QUARTER_4(16),
    /** Overdue, disliked more than liked, or raised again. */
    NOT_SATISFIED(13),
    /** A rating of at least the configured score. */
    CONTENT(1),
    /** A rating that speaks of the attitude. */
    ATTITUDE_TOLD(2),
    /** An attitude of at most the configured score. */
    ATTITUDE_POOR(3),
    /** A working day that is decided and neither excused nor unknown. */
    DAY_JUDGED(1),
    DAY_ON_TIME(2),
    /** Late, whether or not also gone early. */
    DAY_LATE(3),
    /** Of the late ones, those who were seriously late. */
    DAY_SERIOUSLY_LATE(4),
    /** Gone early, whether or not also late. */
    DAY_LEFT_EARLY(5),
    DAY_MISSING_PUNCH(6),
    DAY_ABSENT(7),
    DAY_EXCUSED(8),
    /** A device told nothing, so that nobody can know. */
    DAY_SOURCE_SILENT(9),
    /** Found as the norm asks. */
    COMPLIANT(1),
    /** Found otherwise. */
    NOT_COMPLIANT(2);

    /** The length of a vector of sums. */
    public static final int COUNT = 17;

    private final int place;

    Counter(int place) {
        this.place = place;
    }

    /** The bit of a {@link Contribution#mask} and the place in a vector of sums. Part of the stored format. */
    public int place() {
        return place;
    }

    /** What this counter adds to a {@link Contribution#mask}. */
    public int bit() {
        return 1 << place;
    }
}
