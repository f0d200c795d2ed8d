package congvu.testkit.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * Turns a history into what arrives: in order, or late and out of order with duplicates, with ticks in between.
 *
 * @param tickEvery how far the ticks are apart
 * @param duplicatePercent share of the events that arrive twice
 * @param mostLate how long after it happened an event may arrive
 */
public record Shuffler(Duration tickEvery, int duplicatePercent, Duration mostLate) {

    private record Arrival(long at, SpecificRecord event) {}

    /** 20 % duplicates, up to 30 days late, a tick every six hours. */
    public static Shuffler standard() {
        return new Shuffler(Duration.ofHours(6), 20, RandomHistories.SAFE_LATENESS);
    }

    /** Every event at the moment at which it happened, once. */
    public List<Delivery> inOrder(RandomHistory history) {
        List<Arrival> arrivals = new ArrayList<>();
        history.events()
                .forEach(event ->
                        arrivals.add(new Arrival(InputEvents.occurredAt(event).toEpochMilli(), event)));
        return withTicks(arrivals, history);
    }

    /** Every event some time after it happened, some of them twice; the same for the same seed. */
    public List<Delivery> shuffled(RandomHistory history, long seed) {
        Dice dice = new Dice(seed);
        List<Arrival> arrivals = new ArrayList<>();
        for (SpecificRecord event : history.events()) {
            arrivals.add(late(dice, event));
            if (dice.percent(duplicatePercent)) {
                arrivals.add(late(dice, event));
            }
        }
        return withTicks(arrivals, history);
    }

    private Arrival late(Dice dice, SpecificRecord event) {
        long lateness = dice.percent(25) ? dice.upTo(2_000) : dice.upTo(mostLate.toMillis());
        return new Arrival(InputEvents.occurredAt(event).toEpochMilli() + lateness, event);
    }

    /** No tick goes beyond the horizon, so that what arrives even later is judged at the same time. */
    private List<Delivery> withTicks(List<Arrival> arrivals, RandomHistory history) {
        arrivals.sort(Comparator.comparingLong(Arrival::at));
        List<Delivery> deliveries = new ArrayList<>();
        long tick = InputEvents.occurredAt(history.events().getFirst()).toEpochMilli();
        long last = history.horizon().toEpochMilli();
        for (Arrival arrival : arrivals) {
            for (; tick < Math.min(arrival.at(), last); tick += tickEvery.toMillis()) {
                deliveries.add(new Delivery.Tick(Instant.ofEpochMilli(tick)));
            }
            deliveries.add(new Delivery.Event(arrival.event()));
        }
        for (; tick < last; tick += tickEvery.toMillis()) {
            deliveries.add(new Delivery.Tick(Instant.ofEpochMilli(tick)));
        }
        deliveries.add(new Delivery.Tick(history.horizon()));
        return deliveries;
    }
}
