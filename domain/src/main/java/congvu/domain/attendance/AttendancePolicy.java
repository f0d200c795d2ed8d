package congvu.domain.attendance;

/**
 * The settings that the closing of a day depends on beside its plan.
 *
 * @param firingGraceMillis how long after the last punch that could count one may still arrive before anyone is judged
 * @param spreadMillis over how long the closings of a nation are spread, so that it is not decided in one minute; 0 for none
 */
public record AttendancePolicy(long firingGraceMillis, long spreadMillis) {
    private static final long MOST_MILLIS = 7 * 86_400_000L;

    public AttendancePolicy {
        requireWithin("firingGraceMillis", firingGraceMillis);
        requireWithin("spreadMillis", spreadMillis);
    }

    /** How long after its window the days of a person close; always the same for the same person. */
    public long closingDelayOf(String staffToken) {
        return firingGraceMillis + (spreadMillis == 0 ? 0 : Math.floorMod((long) staffToken.hashCode(), spreadMillis));
    }

    private static void requireWithin(String name, long millis) {
        if (millis < 0 || millis > MOST_MILLIS) {
            throw new IllegalArgumentException(
                    "Expected " + name + " to be 0 to " + MOST_MILLIS + " milliseconds, but found " + millis + ".");
        }
    }
}
