package congvu.app.demo;

import congvu.app.http.Health;
import congvu.app.outcome.InputAccounting;

/** The running processors as the demo sees them. */
public interface Processors extends AutoCloseable {

    Health health();

    /**
     * What became of the input so far.
     *
     * @param events how many stand on the topics
     */
    InputAccounting accounting(long events);

    /** Whether nothing is held back for a later turn: no deadline that fell due, no changed rate. */
    boolean isIdle();

    /** Blocks until they read their input, or throws what keeps them from it. */
    void awaitRunning() throws InterruptedException;

    /** Runs this when they stop, whether by {@link #close} or by themselves; at once when they have. */
    void onStop(Runnable listener);

    /** @throws IllegalStateException when they have stopped by themselves, saying why */
    void requireAlive();

    @Override
    void close();
}
