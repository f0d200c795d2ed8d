package congvu.domain.rate;

/**
 * What is counted about whole files. One file adds 0 or 1 to each; every formula is made of sums of these.
 *
 * <p>New counters go to the end: places are part of what the store keeps.
 */
public enum Counter {
    /** Accepted, whatever became of it. */
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
    CAN_CHANGE(11);

    /** How many counters there are: the length of a vector of sums. */
    public static final int COUNT = 12;

    private final int place;

    Counter(int place) {
        this.place = place;
    }

    /** The bit of a {@link Contribution#mask} and the place in a vector of sums. Part of the stored format. */
    public int place() {
        return place;
    }

    int bit() {
        return 1 << place;
    }
}
