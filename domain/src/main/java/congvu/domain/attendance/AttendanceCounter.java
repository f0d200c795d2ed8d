package congvu.domain.attendance;

/**
 * What is counted about closed days of staff. One day adds 0 or 1 to each.
 *
 * <p>New counters go to the end: places are part of what the store keeps.
 */
public enum AttendanceCounter {
    /** Decided and neither excused nor unknown. */
    JUDGED(0),
    ON_TIME(1),
    /** Late, whether or not also gone early. */
    LATE(2),
    /** Of the late ones, those who were seriously late. */
    SERIOUSLY_LATE(3),
    /** Gone early, whether or not also late. */
    LEFT_EARLY(4),
    MISSING_PUNCH(5),
    ABSENT(6),
    EXCUSED(7),
    SOURCE_SILENT(8);

    /** How many counters there are: the length of a vector of sums. */
    public static final int COUNT = 9;

    private final int place;

    AttendanceCounter(int place) {
        this.place = place;
    }

    /** The bit of a {@link AttendanceContribution#mask} and the place in a vector of sums. Part of the stored format. */
    public int place() {
        return place;
    }

    int bit() {
        return 1 << place;
    }
}
