package congvu.streams.rate;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Groups whose rate has changed, until they have been quiet for a while or have waited long enough: a month replayed in
 * seconds then publishes each rate about once, and a live one within seconds.
 *
 * <p>While very many wait, both spans are longer. Each group is looked at once in a quiet span, so that a call costs what is ready and not what waits.
 */
final class PublishQueue {

    /** More groups in waiting than any live minute brings: a replay, in which patience saves most of the records. */
    private static final int BUSY_GROUPS = 20_000;

    private static final int BUSY_FACTOR = 4;

    private final long quietMillis;
    private final long oldMillis;
    private final ArrayDeque<RateGroup> order = new ArrayDeque<>();

    /**
     * @param quietMillis a group that has not changed for so long is ready
     * @param oldMillis a group that would have waited longer by the time it is looked at again is ready too
     */
    PublishQueue(long quietMillis, long oldMillis) {
        this.quietMillis = quietMillis;
        this.oldMillis = oldMillis;
    }

    void touch(RateGroup group, long now) {
        group.changedAt = now;
        if (!group.waiting) {
            group.waiting = true;
            group.waitingSince = now;
            group.lookAt = now + quietMillis * factor();
            order.add(group);
        }
    }

    private long factor() {
        return order.size() > BUSY_GROUPS ? BUSY_FACTOR : 1;
    }

    /** The next group that is ready, taken out; null when none is. */
    @Nullable
    RateGroup poll(long now) {
        long quiet = quietMillis * factor();
        long old = oldMillis * factor();
        while (true) {
            RateGroup first = order.peek();
            if (first == null || first.lookAt > now) {
                return null;
            }
            order.remove();
            if (first.changedAt + quiet <= now || first.waitingSince + old < now + quiet) {
                first.waiting = false;
                return first;
            }
            first.lookAt = now + quiet;
            order.add(first);
        }
    }

    int size() {
        return order.size();
    }

    void clear() {
        order.clear();
    }
}
