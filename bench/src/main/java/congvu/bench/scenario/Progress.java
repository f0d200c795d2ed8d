package congvu.bench.scenario;

/** Tells a waiting person how far it is. */
public interface Progress {

    /** A new step begins. */
    void step(String what);

    /** The step is so far. */
    void at(long done, long total);
}
