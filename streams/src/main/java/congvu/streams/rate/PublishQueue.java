package congvu.streams.rate;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Groups whose rate has changed, until they have been quiet for a while or have waited long enough: a month replayed in
 * seconds then publishes each rate about once, and a live one within seconds.
 *
 * <p>Each group is looked at once in a quiet span, so that a call costs what is ready and not what waits.
 */
final class PublishQueue {

    private final long quietMillis;
    private final long oldMillis;
    private final Map<RateId, Waiting> waiting = new HashMap<>();
    private final ArrayDeque<Waiting> order = new ArrayDeque<>();

    /**
     * @param quietMillis a group that has not changed for so long is ready
     * @param oldMillis a group that would have waited longer by the time it is looked at again is ready too
     */
    PublishQueue(long quietMillis, long oldMillis) {
        this.quietMillis = quietMillis;
        this.oldMillis = oldMillis;
    }

    void touch(RateId id, long now) {
        Waiting known = waiting.get(id);
        if (known != null) {
            known.changedAt = now;
            return;
        }
        Waiting made = new Waiting(id, now, now + quietMillis);
        waiting.put(id, made);
        order.add(made);
    }

    /** The next group that is ready, taken out; null when none is. */
    @Nullable
    RateId poll(long now) {
        while (true) {
            Waiting first = order.peek();
            if (first == null || first.lookAt > now) {
                return null;
            }
            order.remove();
            if (first.changedAt + quietMillis <= now || first.since + oldMillis < now + quietMillis) {
                waiting.remove(first.id);
                return first.id;
            }
            first.lookAt = now + quietMillis;
            order.add(first);
        }
    }

    int size() {
        return waiting.size();
    }

    void clear() {
        waiting.clear();
        order.clear();
    }

    private static final class Waiting {
        private final RateId id;
        private final long since;
        private long changedAt;
        private long lookAt;

        private Waiting(RateId id, long since, long lookAt) {
            this.id = id;
            this.since = since;
            this.changedAt = since;
            this.lookAt = lookAt;
        }
    }
}
