package congvu.streams.dossier;

import congvu.streams.store.Entry;
import java.util.ArrayDeque;
import java.util.function.Consumer;

/**
 * The dossiers that still have to be looked at again because reference data changed: in bounded steps, while events go
 * on. What has ended keeps its verdict and is not looked at.
 */
final class Recomputation {
    private ArrayDeque<Entry> waiting = new ArrayDeque<>();

    /** Begins anew: whatever was waiting is in the new round too. */
    void restart() {
        waiting = new ArrayDeque<>();
    }

    void add(Entry entry) {
        waiting.add(entry);
    }

    boolean isDone() {
        return waiting.isEmpty();
    }

    int waiting() {
        return waiting.size();
    }

    /** Hands over at most so many; those that have left the store in the meantime are passed over. */
    void step(int limit, Consumer<? super Entry> consumer) {
        for (int i = 0; i < limit && !waiting.isEmpty(); i++) {
            Entry entry = waiting.remove();
            if (entry.isPresent()) {
                consumer.accept(entry);
            }
        }
    }
}
