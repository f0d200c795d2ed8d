package congvu.producers.gateway.limit;

import congvu.producers.gateway.key.ApiKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** A bucket for each key: one busy source takes nothing of the rate of the others. */
public final class RateLimits {

    private final int eventsPerSecond;
    private final int burstEvents;
    private final LongSupplier monotonicNanos;
    private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();

    /**
     * @param eventsPerSecond of a key that has no rate of its own
     * @param burstEvents so many at once after a pause; not below the largest batch, which would never pass
     */
    public RateLimits(int eventsPerSecond, int burstEvents, LongSupplier monotonicNanos) {
        this.eventsPerSecond = eventsPerSecond;
        this.burstEvents = burstEvents;
        this.monotonicNanos = monotonicNanos;
    }

    /** Takes so many events of a key; 0 when they may pass, otherwise the seconds to wait. */
    public long take(ApiKey key, int events) {
        return of(key).take(events, monotonicNanos.getAsLong());
    }

    /** Seconds to wait before a further body is worth reading; 0 for none. */
    public long secondsUntilOne(ApiKey key) {
        return of(key).secondsUntilOne(monotonicNanos.getAsLong());
    }

    private TokenBucket of(ApiKey key) {
        return buckets.computeIfAbsent(key.id(), id -> {
            Integer own = key.eventsPerSecond();
            return own == null
                    ? new TokenBucket(eventsPerSecond, burstEvents, monotonicNanos.getAsLong())
                    : new TokenBucket(own, Math.max(burstEvents, own), monotonicNanos.getAsLong());
        });
    }
}
