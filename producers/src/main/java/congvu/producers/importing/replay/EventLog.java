package congvu.producers.importing.replay;

import congvu.producers.importing.row.UnusableInputException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events of one import, encoded, in little memory: per event its key and value, and 24 bytes.
 *
 * <p>Holds a bounded number of them. A month of a province is half a million events, about 150 MB.
 */
public final class EventLog {

    private static final int CHUNK_BYTES = 1 << 22;

    private final int maxEvents;
    private final List<byte[]> chunks = new ArrayList<>();
    private long[] times = new long[1024];
    private long[] places = new long[1024];
    private int[] keyLengths = new int[1024];
    private int[] valueLengths = new int[1024];
    private byte[] ranks = new byte[1024];
    private int size;
    private int chunkFill = CHUNK_BYTES;

    /** @param maxEvents most events that are taken in */
    public EventLog(int maxEvents) {
        this.maxEvents = maxEvents;
    }

    /**
     * Takes an event in.
     *
     * @param timeMillis when it happened
     * @param rank orders events of the same instant: the place of its type in the life cycle
     * @param key key of the record
     * @param value value of the record
     * @throws UnusableInputException when there are more than that
     */
    public void add(long timeMillis, int rank, byte[] key, byte[] value) {
        if (size == maxEvents) {
            throw new UnusableInputException(
                    "Expected at most " + maxEvents + " events in one import, but the file has more."
                            + " Raise maxEvents in the profile (about 300 bytes of heap each), or cut the file into spans of time.");
        }
        if (size == times.length) {
            grow();
        }
        times[size] = timeMillis;
        ranks[size] = (byte) rank;
        keyLengths[size] = key.length;
        valueLengths[size] = value.length;
        places[size] = store(key, value);
        size++;
    }

    public int size() {
        return size;
    }

    /** Time of the earliest event, null when there is none. */
    public @Nullable Instant firstTime() {
        return size == 0
                ? null
                : Instant.ofEpochMilli(Arrays.stream(times, 0, size).min().getAsLong());
    }

    /** Time of the latest event, null when there is none. */
    public @Nullable Instant lastTime() {
        return size == 0
                ? null
                : Instant.ofEpochMilli(Arrays.stream(times, 0, size).max().getAsLong());
    }

    long timeOf(int event) {
        return times[event];
    }

    byte[] keyOf(int event) {
        return bytes(places[event], 0, keyLengths[event]);
    }

    byte[] valueOf(int event) {
        return bytes(places[event], keyLengths[event], valueLengths[event]);
    }

    /** Indices in the order of time, then of the life cycle, then of the file. */
    int[] inOrder() {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        mergeSort(order, new int[size], 0, size);
        return order;
    }

    private void mergeSort(int[] order, int[] spare, int from, int to) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        mergeSort(order, spare, from, middle);
        mergeSort(order, spare, middle, to);
        if (!isBefore(order[middle], order[middle - 1])) {
            return;
        }
        System.arraycopy(order, from, spare, from, to - from);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeRight = left == middle || (right < to && isBefore(spare[right], spare[left]));
            order[i] = takeRight ? spare[right++] : spare[left++];
        }
    }

    private boolean isBefore(int a, int b) {
        return times[a] < times[b] || (times[a] == times[b] && ranks[a] < ranks[b]);
    }

    private long store(byte[] key, byte[] value) {
        int length = key.length + value.length;
        if (chunkFill + length > CHUNK_BYTES) {
            chunks.add(new byte[Math.max(CHUNK_BYTES, length)]);
            chunkFill = 0;
        }
        byte[] chunk = chunks.getLast();
        System.arraycopy(key, 0, chunk, chunkFill, key.length);
        System.arraycopy(value, 0, chunk, chunkFill + key.length, value.length);
        long place = ((long) (chunks.size() - 1) << 32) | chunkFill;
        chunkFill += length;
        return place;
    }

    private byte[] bytes(long place, int skip, int length) {
        int begin = (int) place + skip;
        return Arrays.copyOfRange(chunks.get((int) (place >>> 32)), begin, begin + length);
    }

    private void grow() {
        int more = size + (size >> 1);
        times = Arrays.copyOf(times, more);
        places = Arrays.copyOf(places, more);
        keyLengths = Arrays.copyOf(keyLengths, more);
        valueLengths = Arrays.copyOf(valueLengths, more);
        ranks = Arrays.copyOf(ranks, more);
    }
}
