package congvu.streams.stage;

import congvu.streams.store.Entry;
import java.util.ArrayDeque;
import java.util.function.Consumer;

/**
 * What still has to be looked at again because reference data changed: in bounded steps, while events go
 * on. What has ended keeps its verdict and is not looked at.
 */
public final class Recomputation {
    private ArrayDeque<Entry> waiting = new ArrayDeque<>();

    /** Begins anew: whatever was waiting is in the new round too. */
    public void restart() {
        waiting = new ArrayDeque<>();
    }

    public void add(Entry entry) {
        waiting.add(entry);
    }

    public boolean isDone() {
        return waiting.isEmpty();
    }

    public int waiting() {
        return waiting.size();
    }

    /** Hands over at most so many; those that have left the store in the meantime are passed over. */
    public void step(int limit, Consumer<? super Entry> consumer) {
        for (int i = 0; i < limit && !waiting.isEmpty(); i++) {
            Entry entry = waiting.remove();
            if (entry.isPresent()) {
                consumer.accept(entry);
            }
        }
    }
}
