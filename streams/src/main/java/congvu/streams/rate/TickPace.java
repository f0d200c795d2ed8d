package congvu.streams.rate;

/**
 * How fast the ticks pass beside the wall clock. Much faster means that history is replayed, or that a backlog is worked
 * off: what a rate is at the moments in between is then of no use to anyone.
 *
 * <p>Not thread safe.
 */
final class TickPace {

    /** No rush was ever seen. */
    static final int NEVER = Integer.MAX_VALUE;

    private static final long WINDOW_MILLIS = 1_000;

    /** Live ticks pass at 1; a clock role that sends late what it could not send in time stays well below this. */
    private static final long RUSH = 10;

    private boolean begun;
    private int calmWindows = NEVER;
    private long windowStart;
    private long tickAtStart;

    /**
     * @param wallMillis any clock that goes forward; only spans of it count
     * @param tick the highest tick, epoch milliseconds
     * @return how many full seconds ago ticks last passed ten times as fast as the wall clock: 0 when they do now
     */
    int secondsSinceRush(long wallMillis, long tick) {
        long span = wallMillis - windowStart;
        if (!begun) {
            begun = true;
            restart(wallMillis, tick);
        } else if (span >= WINDOW_MILLIS) {
            boolean rushes = (tick - tickAtStart) / span >= RUSH;
            calmWindows = rushes ? 0 : later(calmWindows);
            restart(wallMillis, tick);
        }
        return calmWindows;
    }

    private void restart(long wallMillis, long tick) {
        windowStart = wallMillis;
        tickAtStart = tick;
    }

    private static int later(int windows) {
        return windows == NEVER ? NEVER : windows + 1;
    }
}
