package congvu.bench.measure;

import java.util.Arrays;

/** Every value that was measured, kept to the end: no bucket rounds the tail. */
public final class Percentiles {

    private long[] values = new long[1024];
    private int size;

    public void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    public int count() {
        return size;
    }

    /**
     * The smallest value that at least this share of all values does not exceed; 0 without any.
     *
     * @param share more than 0, at most 1
     */
    public long at(double share) {
        if (size == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * size) - 1)];
    }
}
