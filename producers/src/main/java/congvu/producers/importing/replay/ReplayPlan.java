package congvu.producers.importing.replay;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts events in the order of their time into steps: a tick at each full interval in which there are events, then the
 * events of that interval, and at the very end the tick of the as-of time.
 *
 * <p>A tick comes with the events that follow it, not with those before: these must be committed, and so be visible,
 * before time moves past them. The plan depends on the events and the interval alone, so that a replay that begins
 * again at any event tells the same times.
 */
final class ReplayPlan implements Iterator<ReplayStep> {

    private final EventLog events;
    private final int[] order;
    private final long intervalMillis;
    private final int maxEvents;
    private final long asOfMillis;
    private final boolean ticksInGaps;
    private @Nullable Long interval;
    private int next;
    private boolean over;

    /**
     * @param order indices of the events in time order
     * @param intervalMillis the interval of the data's time
     * @param maxEvents most events of one step
     * @param asOfMillis last tick; no tick goes beyond it
     * @param ticksInGaps whether intervals without events get their tick too, for a replay at a speed
     * @param from place in time order at which to begin
     */
    ReplayPlan(
            EventLog events,
            int[] order,
            long intervalMillis,
            int maxEvents,
            long asOfMillis,
            boolean ticksInGaps,
            int from) {
        this.events = events;
        this.order = order;
        this.intervalMillis = intervalMillis;
        this.maxEvents = maxEvents;
        this.asOfMillis = asOfMillis;
        this.ticksInGaps = ticksInGaps;
        this.next = from;
    }

    @Override
    public boolean hasNext() {
        return !over;
    }

    @Override
    public ReplayStep next() {
        if (over) {
            throw new NoSuchElementException("Expected a further step, but the replay is over.");
        }
        boolean atEnd = next == order.length;
        long comingTime = atEnd ? asOfMillis : events.timeOf(order[next]);
        long coming = Math.floorDiv(comingTime, intervalMillis);
        Long before = interval;
        if (ticksInGaps && before != null && coming > before + 1) {
            interval = before + 1;
            return new ReplayStep(tickOf(before + 1), next, next);
        }
        if (atEnd) {
            over = true;
            return new ReplayStep(asOfMillis, next, next);
        }
        interval = coming;
        int from = next;
        while (next < order.length && next - from < maxEvents && isIn(coming, order[next])) {
            next++;
        }
        return new ReplayStep(before != null && before == coming ? null : tickOf(coming), from, next);
    }

    private boolean isIn(long wanted, int event) {
        return Math.floorDiv(events.timeOf(event), intervalMillis) == wanted;
    }

    private long tickOf(long interval) {
        return Math.min(interval * intervalMillis, asOfMillis);
    }
}
