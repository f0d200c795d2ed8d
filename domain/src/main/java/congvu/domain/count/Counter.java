package congvu.domain.count;

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
    /** Of petitions: its category is told. */
    CLASSIFIED(14),
    /** Of petitions: it is about the conduct of staff. */
    STAFF_CONDUCT(15),
    /** Of dossiers: filed online. */
    ONLINE(13),
    /** Filed online, and its result was issued in digital form. */
    ONLINE_DIGITAL(14),
    /** A fee or charge is due. */
    FEE_DUE(15),
    /** It is due, and it was paid online. */
    PAID_ONLINE(16),
    /** Papers of the application and the result are digital. */
    DIGITISED(17),
    /** Data already held was used again. */
    DATA_REUSED(18),
    /** The result was issued in digital form. */
    RESULT_DIGITAL(19),
    /** It is told whether the result was. */
    RESULT_TOLD(20),
    /** Decided or delivered. */
    COMPLETED(21),
    /** Decided or delivered, and the result was issued in digital form. */
    COMPLETED_DIGITAL(22),
    /** The identity of the applicant was verified electronically. */
    IDENTITY_VERIFIED(23),
    /** Synchronised to the national portal. */
    SYNCED(24),
    /** Its result is digital, or data already held was used again. */
    SHARED(25),
    /** Overdue by the national index, disliked, or with a petition about it: counted once whatever of these holds. */
    TROUBLED(26),
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
    public static final int COUNT = 27;

    private final int place;

    Counter(int place) {
        this.place = place;
    }

    /** The bit of the mask of a contribution and the place in a vector of sums. Part of the stored format. */
    public int place() {
        return place;
    }

    /** What this counter adds to the mask of a contribution. */
    public int bit() {
        return 1 << place;
    }
}
