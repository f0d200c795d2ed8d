package congvu.producers.simulate.outlet;

import congvu.producers.simulate.misbehaviour.Misbehaviour;
import congvu.producers.simulate.told.InputTopic;
import java.util.Map;

/**
 * What a simulation told.
 *
 * @param reference records of reference data
 * @param events by topic, each arrival
 * @param ticks how often time was told
 * @param staged misbehaviours by kind that can be seen
 * @param nanos how long it took
 */
public record SimulationSummary(
        int reference, Map<InputTopic, Long> events, long ticks, Map<Misbehaviour, Long> staged, long nanos) {

    private static final double NANOS_A_SECOND = 1e9;

    public SimulationSummary {
        events = Map.copyOf(events);
        staged = Map.copyOf(staged);
    }

    /** All events. */
    public long allEvents() {
        return events.values().stream().mapToLong(Long::longValue).sum();
    }

    public double seconds() {
        return nanos / NANOS_A_SECOND;
    }

    public long eventsPerSecond() {
        return nanos == 0 ? 0 : Math.round(allEvents() / seconds());
    }
}
