package congvu.producers.simulate.outlet;

/** Follows a simulation. Called often, by one thread; must be quick. */
@FunctionalInterface
public interface SimulationProgress {

    /** So many events have been told, the last one at this instant of the data. */
    void told(long at, long events);

    /** Tells nobody. */
    static SimulationProgress silent() {
        return (at, events) -> {};
    }
}
