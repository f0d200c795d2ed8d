package congvu.streams.reference;

/**
 * When the reference data of one task has come to rest, so that many records in a row cost one pass over what depends on
 * them. Not thread safe.
 */
public final class ReferenceRest {
    private static final long QUIET_MILLIS = 100;
    private static final long LONGEST_WAIT_MILLIS = 2_000;

    private long seen;
    private long changedAt;
    private long firstChangedAt;
    private boolean waiting;

    /**
     * @param wallMillis any clock that goes forward; only spans of it count
     * @param generation of the reference data, rising with each change
     * @return whether data that is new since the last time this said so has come to rest, or has waited long enough
     */
    public boolean hasComeToRest(long wallMillis, long generation) {
        if (generation != seen) {
            seen = generation;
            firstChangedAt = waiting ? firstChangedAt : wallMillis;
            changedAt = wallMillis;
            waiting = true;
        }
        boolean rests = waiting
                && (wallMillis - changedAt >= QUIET_MILLIS || wallMillis - firstChangedAt >= LONGEST_WAIT_MILLIS);
        waiting = waiting && !rests;
        return rests;
    }
}
