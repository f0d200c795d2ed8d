package congvu.producers.gateway.limit;

/**
 * A rate with a burst: so many events a second flow in, and so many at most lie ready. Safe for use by several threads.
 */
public final class TokenBucket {

    private static final double NANOS_PER_SECOND = 1e9;

    private final double perSecond;
    private final double burst;
    private double tokens;
    private long filledNanos;

    /** @param nowNanos monotonic time */
    public TokenBucket(double perSecond, double burst, long nowNanos) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.tokens = burst;
        this.filledNanos = nowNanos;
    }

    /**
     * Takes so many, or none.
     *
     * @return 0 when they were taken; otherwise the seconds after which they will be there
     */
    public synchronized long take(int count, long nowNanos) {
        fill(nowNanos);
        if (tokens >= count) {
            tokens -= count;
            return 0;
        }
        return secondsUntil(Math.min(count, burst));
    }

    /** Seconds until one is there; 0 when it is. Takes none. */
    public synchronized long secondsUntilOne(long nowNanos) {
        fill(nowNanos);
        return tokens >= 1 ? 0 : secondsUntil(1);
    }

    private long secondsUntil(double count) {
        return Math.max(1, (long) Math.ceil((count - tokens) / perSecond));
    }

    private void fill(long nowNanos) {
        double passed = Math.max(0, nowNanos - filledNanos) / NANOS_PER_SECOND;
        tokens = Math.min(burst, tokens + passed * perSecond);
        filledNanos = Math.max(filledNanos, nowNanos);
    }
}
