package congvu.streams.rate;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Groups whose rate has changed, until they have been quiet for a while or have waited long enough: a month replayed in
 * seconds then publishes each rate about once, and a live one within seconds.
 *
 * <p>Each group is looked at once in a quiet span, so that a call costs what is ready and not what waits.
 *
 * @param <T> what waits
 */
final class PublishQueue<T extends Waiting> {

    private final long quietMillis;
    private final long oldMillis;
    private final ArrayDeque<T> order = new ArrayDeque<>();

    /**
     * @param quietMillis a group that has not changed for so long is ready
     * @param oldMillis a group that would have waited longer by the time it is looked at again is ready too
     */
    PublishQueue(long quietMillis, long oldMillis) {
        this.quietMillis = quietMillis;
        this.oldMillis = oldMillis;
    }

    void touch(T group, long now) {
        group.changedAt = now;
        if (!group.waiting) {
            group.waiting = true;
            group.waitingSince = now;
            group.lookAt = now + quietMillis;
            order.add(group);
        }
    }

    /** The next group that is ready, taken out; null when none is. */
    @Nullable
    T poll(long now) {
        while (true) {
            T first = order.peek();
            if (first == null || first.lookAt > now) {
                return null;
            }
            order.remove();
            if (first.changedAt + quietMillis <= now || first.waitingSince + oldMillis < now + quietMillis) {
                first.waiting = false;
                return first;
            }
            first.lookAt = now + quietMillis;
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
