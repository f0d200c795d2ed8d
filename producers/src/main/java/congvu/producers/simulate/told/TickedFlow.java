package congvu.producers.simulate.told;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * A flow with the time told at each full interval before the events of it, and once more at the end, as an import does.
 *
 * <p>Intervals without events have a tick only when the simulation runs at a speed and people wait for it.
 */
public final class TickedFlow implements Iterator<Told> {

    private final Flow events;
    private final long intervalMillis;
    private final long until;
    private final boolean ticksInGaps;
    private long lastTick = Long.MIN_VALUE;

    /**
     * Adds ticks.
     *
     * @param intervalMillis from one tick to the next
     * @param until time of the last tick
     * @param ticksInGaps whether intervals without events have one
     */
    public TickedFlow(Flow events, long intervalMillis, long until, boolean ticksInGaps) {
        this.events = events;
        this.intervalMillis = intervalMillis;
        this.until = until;
        this.ticksInGaps = ticksInGaps;
    }

    @Override
    public boolean hasNext() {
        return lastTick < until;
    }

    @Override
    public Told next() {
        if (!hasNext()) {
            throw new NoSuchElementException("Expected the simulation to go on, but it is over.");
        }
        long at = events.nextAt();
        long due = at == Flow.OVER ? until : Math.floorDiv(at, intervalMillis) * intervalMillis;
        if (due > lastTick) {
            boolean isGap = ticksInGaps && lastTick != Long.MIN_VALUE && due - lastTick > intervalMillis;
            lastTick = isGap ? (Math.floorDiv(lastTick, intervalMillis) + 1) * intervalMillis : due;
            return new Told.Tick(lastTick);
        }
        return events.next();
    }
}
