package congvu.streams.store;

import java.util.Arrays;

/** A timer that was set for a minute that has already begun: the due time as it was then, to find out if it moved. */
record DueTimer(long dueAt, Entry entry) implements Comparable<DueTimer> {

    @Override
    public int compareTo(DueTimer other) {
        int byTime = Long.compare(dueAt, other.dueAt);
        return byTime != 0 ? byTime : Arrays.compareUnsigned(entry.key(), other.entry.key());
    }

    /** Whether this timer comes before the next one of the run. */
    boolean isBefore(SortedRun run) {
        return run.isEmpty() || compareTo(new DueTimer(run.nextDueAt(), run.next())) < 0;
    }
}
