package congvu.producers.simulate.cases;

import java.util.Arrays;

/** What is open, by the time of its next event: sixteen bytes each. */
final class CaseHeap {

    private static final int EVENT_BITS = 6;

    private long[] times = new long[1024];
    private long[] entries = new long[1024];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    long firstTime() {
        return times[0];
    }

    /** Case of the first entry. */
    long firstRef() {
        return entries[0] >>> EVENT_BITS;
    }

    /** Number of the event of the first entry. */
    int firstEvent() {
        return (int) entries[0] & ((1 << EVENT_BITS) - 1);
    }

    /** Case of any entry. */
    long ref(int place) {
        return entries[place] >>> EVENT_BITS;
    }

    void add(long time, long ref, int event) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            entries = Arrays.copyOf(entries, size * 2);
        }
        int hole = size++;
        long entry = ref << EVENT_BITS | event;
        while (hole > 0) {
            int parent = (hole - 1) >>> 1;
            if (!isBefore(time, entry, parent)) {
                break;
            }
            times[hole] = times[parent];
            entries[hole] = entries[parent];
            hole = parent;
        }
        times[hole] = time;
        entries[hole] = entry;
    }

    void removeFirst() {
        size--;
        long time = times[size];
        long entry = entries[size];
        int hole = 0;
        int half = size >>> 1;
        while (hole < half) {
            int child = 2 * hole + 1;
            if (child + 1 < size && isBefore(times[child + 1], entries[child + 1], child)) {
                child++;
            }
            if (isBefore(time, entry, child)) {
                break;
            }
            times[hole] = times[child];
            entries[hole] = entries[child];
            hole = child;
        }
        times[hole] = time;
        entries[hole] = entry;
    }

    private boolean isBefore(long time, long entry, int place) {
        return time < times[place] || (time == times[place] && entry < entries[place]);
    }
}
