package congvu.producers.simulate.told;

/** Events in order of time, made when they are asked for. */
public interface Flow {

    /** Nothing more comes. */
    long OVER = Long.MAX_VALUE;

    /** When the next event is told, {@link #OVER} after the last one. */
    long nextAt();

    /** The next event; only when there is one. */
    Told.Event next();
}
