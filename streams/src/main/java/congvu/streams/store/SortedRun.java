package congvu.streams.store;

import java.util.Arrays;

/**
 * The entries of one minute in the order (due, key), sorted only as far as they are taken.
 *
 * <p>Incremental quicksort: the first entry of a million that fall due at once is there after one pass over them, and
 * the cost of the rest is spread over the taking. Beside each entry stand its due time and eight bytes of its key after
 * what all keys share, so that nearly every comparison stays within two arrays of numbers.
 */
final class SortedRun {

    static final SortedRun EMPTY = of(new EntryBucket());

    private static final int SMALL = 24;

    private final Entry[] entries;
    private final long[] dueAt;
    private final long[] rank;

    /** Where pivots have found their place: everything before one is smaller, everything after it greater. */
    private int[] pivots = new int[64];

    private int pivotCount = 1;
    private int next;
    private int sortedUntil;
    private long random = 0x2545F4914F6CDD1DL;

    private SortedRun(EntryBucket bucket) {
        int size = bucket.size();
        entries = new Entry[size];
        dueAt = new long[size];
        rank = new long[size];
        pivots[0] = size;
        int shared = sharedPrefix(bucket);
        for (int i = 0; i < size; i++) {
            Entry entry = bucket.get(i);
            entries[i] = entry;
            dueAt[i] = entry.nextDueAt;
            rank[i] = rankOf(entry.key(), shared);
        }
    }

    static SortedRun of(EntryBucket bucket) {
        return new SortedRun(bucket);
    }

    boolean isEmpty() {
        return next == entries.length;
    }

    /** The due time that the next entry had when the run began; {@link Entry#NEVER} at the end. */
    long nextDueAt() {
        if (isEmpty()) {
            return Entry.NEVER;
        }
        sortNext();
        return dueAt[next];
    }

    Entry next() {
        sortNext();
        return entries[next];
    }

    Entry take() {
        sortNext();
        return entries[next++];
    }

    private void sortNext() {
        if (next < sortedUntil) {
            return;
        }
        int end = pivots[pivotCount - 1];
        while (end - next > SMALL) {
            end = partition(next, end);
            push(end);
        }
        insertionSort(next, end);
        pivotCount--;
        // The pivot stands in its place, so it is sorted too; the last mark is not a pivot but the end.
        sortedUntil = Math.min(end + 1, entries.length);
    }

    private void push(int pivot) {
        if (pivotCount == pivots.length) {
            pivots = Arrays.copyOf(pivots, pivotCount * 2);
        }
        pivots[pivotCount++] = pivot;
    }

    /** Splits [from, to) around one of its elements and returns where that one stands afterwards. */
    private int partition(int from, int to) {
        int last = to - 1;
        swap(from + draw(to - from), last);
        int store = from;
        for (int i = from; i < last; i++) {
            if (compare(i, last) < 0) {
                swap(i, store++);
            }
        }
        swap(store, last);
        return store;
    }

    /** A pivot that no order of arrival can foresee to be a bad one. */
    private int draw(int bound) {
        random ^= random << 13;
        random ^= random >>> 7;
        random ^= random << 17;
        return (int) ((random >>> 33) % bound);
    }

    private void insertionSort(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            for (int j = i; j > from && compare(j, j - 1) < 0; j--) {
                swap(j, j - 1);
            }
        }
    }

    private int compare(int a, int b) {
        if (dueAt[a] != dueAt[b]) {
            return dueAt[a] < dueAt[b] ? -1 : 1;
        }
        if (rank[a] != rank[b]) {
            return Long.compareUnsigned(rank[a], rank[b]);
        }
        return Arrays.compareUnsigned(entries[a].key(), entries[b].key());
    }

    private void swap(int a, int b) {
        Entry entry = entries[a];
        entries[a] = entries[b];
        entries[b] = entry;
        long due = dueAt[a];
        dueAt[a] = dueAt[b];
        dueAt[b] = due;
        long order = rank[a];
        rank[a] = rank[b];
        rank[b] = order;
    }

    private static int sharedPrefix(EntryBucket bucket) {
        if (bucket.size() == 0) {
            return 0;
        }
        byte[] first = bucket.get(0).key();
        int shared = first.length;
        for (int i = 1; i < bucket.size(); i++) {
            byte[] key = bucket.get(i).key();
            int limit = Math.min(shared, key.length);
            int mismatch = Arrays.mismatch(first, 0, limit, key, 0, limit);
            shared = mismatch < 0 ? limit : mismatch;
        }
        return shared;
    }

    /** Eight bytes of the key from an offset as one unsigned number, filled up with zeros. */
    private static long rankOf(byte[] key, int offset) {
        long rank = 0;
        for (int i = offset; i < offset + Long.BYTES; i++) {
            rank = rank << 8 | (i < key.length ? key[i] & 0xFF : 0);
        }
        return rank;
    }
}
