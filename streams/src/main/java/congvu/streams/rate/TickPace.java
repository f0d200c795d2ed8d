package congvu.streams.rate;

/**
 * How fast the ticks pass beside the wall clock. Much faster means that history is replayed, or that a backlog is worked
 * off: what a rate is at the moments in between is then of no use to anyone.
 *
 * <p>Not thread safe.
 */
final class TickPace {

    private static final long WINDOW_MILLIS = 1_000;

    /** Live ticks pass at 1; a clock role that sends late what it could not send in time stays well below this. */
    private static final long CATCHING_UP = 10;

    private boolean begun;
    private boolean catchingUp;
    private long windowStart;
    private long tickAtStart;

    /**
     * @param wallMillis any clock that goes forward; only spans of it count
     * @param tick the highest tick, epoch milliseconds
     * @return whether in the last full second ticks have passed ten times as fast as the wall clock
     */
    boolean isCatchingUp(long wallMillis, long tick) {
        long span = wallMillis - windowStart;
        if (!begun || span >= WINDOW_MILLIS) {
            catchingUp = begun && (tick - tickAtStart) / span >= CATCHING_UP;
            begun = true;
            windowStart = wallMillis;
            tickAtStart = tick;
        }
        return catchingUp;
    }
}
