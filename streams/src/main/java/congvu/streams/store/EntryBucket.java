package congvu.streams.store;

import java.util.Arrays;
import java.util.function.Predicate;

/** The entries with a timer in one minute, in the order in which the timers were set. */
final class EntryBucket {

    private static final int SMALLEST = 4;

    private Entry[] entries = new Entry[SMALLEST];
    private int size;

    void add(Entry entry) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size + (size >> 1));
        }
        entries[size++] = entry;
    }

    int size() {
        return size;
    }

    Entry get(int index) {
        return entries[index];
    }

    /** Asks for each entry once, in order, and drops those that are not wanted. */
    void keepIf(Predicate<Entry> wanted) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            Entry entry = entries[i];
            if (wanted.test(entry)) {
                entries[kept++] = entry;
            }
        }
        Arrays.fill(entries, kept, size, null);
        size = kept;
    }
}
