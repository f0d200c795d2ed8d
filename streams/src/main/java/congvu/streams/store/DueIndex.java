package congvu.streams.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Tells which entries fall due, in the order (due, key), at a cost of what falls due and never of what is open.
 *
 * <p>Timers stand in buckets by the minute; a bucket is sorted only when its minute has come, and only as far as it is
 * drained. A bucket holds nothing but references: the due time is read from the entry. So a timer takes 4 to 6 bytes,
 * and a bucket about 100; {@code BytesPerEntryTest} holds an entry together with its timer to what is promised.
 *
 * <p>Timers are never taken out. An entry that moved to a later time keeps its earlier timer, which moves it on when it
 * is met; an entry that moved to an earlier time gets a second one, and the first finds the entry gone from its minute.
 * An entry has therefore one timer, and one more for each time that it was moved forward and that has not yet come.
 *
 * <p>Nothing here is persisted: after a restore the index is rebuilt from the values ({@link #rebuild}). Not thread
 * safe.
 */
public final class DueIndex {

    private static final long MINUTE_MILLIS = 60_000;

    /** For each timer that fires, so many may be moved on or dropped before a call returns. */
    private static final int LOOKED_AT_PER_FIRED = 16;

    private final Map<Integer, EntryBucket> bucketByMinute = new HashMap<>();

    /** The minutes that have a bucket. Most timers find one, so that the order of minutes is paid for rarely. */
    private final PriorityQueue<Integer> minutes = new PriorityQueue<>();

    private final PriorityQueue<DueTimer> late = new PriorityQueue<>();
    private SortedRun run = SortedRun.EMPTY;
    private int runMinute = Entry.IN_RUN;

    /** Forgets all timers and sets one for each entry of the store. */
    public void rebuild(LoggedHashStore store, ToLongFunction<? super Entry> dueAt) {
        clear();
        store.forEach(entry -> adopt(entry, dueAt.applyAsLong(entry)));
    }

    /** Sets the timer of an entry of which this index knows nothing, as after a restore. */
    public void adopt(Entry entry, long dueAt) {
        entry.timer = Entry.NO_TIMER;
        schedule(entry, dueAt);
    }

    /** Forgets all timers. The entries must be adopted before they are scheduled again. */
    public void clear() {
        bucketByMinute.clear();
        minutes.clear();
        late.clear();
        run = SortedRun.EMPTY;
        runMinute = Entry.IN_RUN;
    }

    /**
     * Lets an entry fall due at an instant and at no other.
     *
     * @param dueAt epoch milliseconds; {@link Entry#NEVER} or later than the last minute that an int counts: never
     */
    public void schedule(Entry entry, long dueAt) {
        entry.nextDueAt = dueAt;
        long minute = Math.floorDiv(dueAt, MINUTE_MILLIS);
        if (minute >= Integer.MAX_VALUE) {
            entry.nextDueAt = Entry.NEVER;
        } else if (minute <= runMinute) {
            entry.timer = Entry.IN_RUN;
            late.add(new DueTimer(dueAt, entry));
        } else if (entry.timer == Entry.NO_TIMER || entry.timer > minute) {
            entry.timer = (int) minute;
            bucketOf((int) minute).add(entry);
        }
    }

    /**
     * Hands over entries that are due at {@code now}, earliest first, equal ones by key. The entry waits for nothing
     * when it is handed over, and keeps its due time to be read; the consumer schedules it again.
     *
     * @param now epoch milliseconds; an entry due at exactly this instant is handed over
     * @param limit how many at most
     * @return how many were handed over; see {@link #mayHold} for whether to go on
     */
    public int drain(long now, int limit, Consumer<? super Entry> consumer) {
        int fired = 0;
        long left = (long) limit * LOOKED_AT_PER_FIRED;
        while (fired < limit && left > 0) {
            if (nextInRunAt() <= now) {
                left--;
                Entry due = take();
                if (due != null) {
                    fired++;
                    consumer.accept(due);
                }
            } else if (nextTimerAt() <= now) {
                left -= loadNextMinute();
            } else {
                break;
            }
        }
        return fired;
    }

    /** Whether a further {@link #drain} at this instant may find something; false is certain, true is not. */
    public boolean mayHold(long now) {
        return nextTimerAt() <= now;
    }

    /** Where the next timer stands, epoch milliseconds: nothing falls due before. {@link Entry#NEVER} without any. */
    public long nextTimerAt() {
        long next = nextInRunAt();
        // What is late or in the run stands in a minute before those of the future.
        Integer minute = minutes.peek();
        return next < Entry.NEVER || minute == null ? next : minute * MINUTE_MILLIS;
    }

    private long nextInRunAt() {
        DueTimer first = late.peek();
        return Math.min(run.nextDueAt(), first == null ? Entry.NEVER : first.dueAt());
    }

    /** The entry of the next timer if it is still due at that time, else null. */
    private @Nullable Entry take() {
        DueTimer first = late.peek();
        if (first != null && first.isBefore(run)) {
            late.remove();
            return ifStillDue(first.entry(), first.dueAt());
        }
        long dueAt = run.nextDueAt();
        return ifStillDue(run.take(), dueAt);
    }

    private @Nullable Entry ifStillDue(Entry entry, long dueAt) {
        if (entry.timer != Entry.IN_RUN) {
            return null;
        }
        entry.timer = Entry.NO_TIMER;
        if (entry.nextDueAt == dueAt) {
            return entry;
        }
        schedule(entry, entry.nextDueAt);
        return null;
    }

    private EntryBucket bucketOf(int minute) {
        EntryBucket known = bucketByMinute.get(minute);
        if (known != null) {
            return known;
        }
        EntryBucket made = new EntryBucket();
        bucketByMinute.put(minute, made);
        minutes.add(minute);
        return made;
    }

    /** Begins with the bucket of the next minute, moves on what is no longer due in it, and returns how many it held. */
    private int loadNextMinute() {
        int minute = minutes.remove();
        EntryBucket bucket = Objects.requireNonNull(bucketByMinute.remove(minute));
        int held = bucket.size();
        runMinute = minute;
        bucket.keepIf(entry -> isDueIn(minute, entry));
        run = SortedRun.of(bucket);
        return held;
    }

    private boolean isDueIn(int minute, Entry entry) {
        if (entry.timer != minute) {
            return false;
        }
        if (Math.floorDiv(entry.nextDueAt, MINUTE_MILLIS) == minute) {
            entry.timer = Entry.IN_RUN;
            return true;
        }
        entry.timer = Entry.NO_TIMER;
        schedule(entry, entry.nextDueAt);
        return false;
    }
}
