package congvu.bench.scenario;

/** One part of the benchmark, which can be run alone. */
public interface Scenario {

    /**
     * Builds the load, runs it, and takes all of it down again.
     *
     * @throws IllegalStateException when a result is wrong: then no figure counts
     */
    Figures run(BenchParameters parameters, Progress progress);
}
