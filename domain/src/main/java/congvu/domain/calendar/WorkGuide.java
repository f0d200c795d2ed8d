package congvu.domain.calendar;

/**
 * Finds the interval in which a given amount of work is completed, without searching the whole timeline.
 *
 * <p>Work is cut into as many equal buckets as there are intervals; for each bucket the table holds the interval that its
 * beginning falls into. Intervals are of similar length, so a bucket spans one or two; within it the search is binary,
 * which bounds the worst case by the logarithm.
 */
final class WorkGuide {

    private final long[] before;
    private final long bucketMillis;
    private final int[] firstOfBucket;

    /** Takes the working time before each interval, ending with the total, strictly rising. */
    WorkGuide(long[] before) {
        int intervals = before.length - 1;
        this.before = before;
        this.bucketMillis = Math.ceilDiv(before[intervals], (long) intervals);
        this.firstOfBucket = new int[intervals + 1];
        int interval = 0;
        for (int bucket = 0; bucket <= intervals; bucket++) {
            while (interval < intervals - 1 && before[interval + 1] <= bucket * bucketMillis) {
                interval++;
            }
            firstOfBucket[bucket] = interval;
        }
    }

    /** The interval i with {@code before[i] < worked <= before[i + 1]}, for 0 < worked <= total. */
    int intervalThatReaches(long workedMillis) {
        int bucket = (int) ((workedMillis - 1) / bucketMillis);
        int low = firstOfBucket[bucket];
        int high = firstOfBucket[bucket + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before[middle + 1] < workedMillis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
