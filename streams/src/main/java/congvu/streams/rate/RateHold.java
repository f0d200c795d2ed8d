package congvu.streams.rate;

/**
 * How long a changed cell is held back for further changes to join.
 *
 * @param liveMillis while time passes as it does: so long after its first change
 * @param catchingUpMillis while history or a backlog is worked off: until the wall clock passes a multiple of this. All
 *     partitions then pass on the same cells at the same time, and the sum of them is published once.
 */
public record RateHold(long liveMillis, long catchingUpMillis) {

    public RateHold {
        if (liveMillis < 0 || catchingUpMillis < 1) {
            throw new IllegalArgumentException(
                    "Expected rates to be held for 0 ms or more, and while catching up for 1 ms"
                            + " or more, but found " + liveMillis + " and " + catchingUpMillis + ".");
        }
    }

    /** The latest first change, by the wall clock, of a cell that is to be passed on now. */
    long latestChange(long wallMillis, boolean isCatchingUp) {
        return isCatchingUp ? wallMillis - Math.floorMod(wallMillis, catchingUpMillis) : wallMillis - liveMillis;
    }
}
