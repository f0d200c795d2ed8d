package congvu.producers.simulate.told;

import congvu.producers.simulate.chance.Dice;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * A flow whose events come later than they were told, by chance, and some of them twice.
 *
 * <p>Holds what has been delayed and no more: at the most the events of the longest delay.
 */
public final class DisorderedFlow implements Flow {

    private static final double DELAYED_SHARE = 0.3;
    private static final long DELAYS = 401;

    private final Flow ordered;
    private final long seed;
    private final long longestMillis;
    private final double duplicates;
    private final long until;
    private final PriorityQueue<Held> held = new PriorityQueue<>(
            Comparator.comparingLong(Held::at).thenComparingLong(Held::number).thenComparing(Held::isSecond));
    private long taken;

    private record Held(long at, long number, boolean isSecond, Told.Event event) {}

    /**
     * Takes the place of another flow.
     *
     * @param longestMillis longest delay
     * @param duplicates share of events that come twice
     * @param until nothing comes later than the last millisecond before
     */
    public DisorderedFlow(Flow ordered, long seed, long longestMillis, double duplicates, long until) {
        this.ordered = ordered;
        this.seed = seed;
        this.longestMillis = longestMillis;
        this.duplicates = duplicates;
        this.until = until;
    }

    @Override
    public long nextAt() {
        Held first = held.peek();
        while (ordered.nextAt() != OVER && (first == null || ordered.nextAt() <= first.at())) {
            take();
            first = held.peek();
        }
        return first == null ? OVER : first.at();
    }

    @Override
    public Told.Event next() {
        long at = nextAt();
        Told.Event event = held.remove().event();
        return new Told.Event(at, event.topic(), event.key(), event.record(), event.isForEveryPartition());
    }

    private void take() {
        Told.Event event = ordered.next();
        Dice dice = Dice.of(seed, DELAYS, taken);
        long delay = dice.chance(DELAYED_SHARE) ? dice.between(0, longestMillis + 1) : 0;
        long at = Math.min(until - 1, event.at() + delay);
        held.add(new Held(at, taken, false, event));
        if (dice.chance(duplicates)) {
            held.add(new Held(Math.min(until - 1, at + dice.between(0, longestMillis + 1)), taken, true, event));
        }
        taken++;
    }
}
