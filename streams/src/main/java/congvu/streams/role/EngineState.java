package congvu.streams.role;

import java.util.Locale;
import org.apache.kafka.streams.KafkaStreams;

/** The state of the engine, to be asked and waited for. */
final class EngineState implements KafkaStreams.StateListener {

    private KafkaStreams.State state = KafkaStreams.State.CREATED;

    @Override
    public synchronized void onChange(KafkaStreams.State now, KafkaStreams.State before) {
        state = now;
        notifyAll();
    }

    /** False when the engine stopped instead. */
    synchronized boolean awaitRunning() throws InterruptedException {
        while (state != KafkaStreams.State.RUNNING) {
            if (hasStopped()) {
                return false;
            }
            wait();
        }
        return true;
    }

    /** Whether it has ended or is ending by itself, so that waiting for it is in vain. */
    synchronized boolean hasStopped() {
        return state.hasCompletedShutdown() || state == KafkaStreams.State.PENDING_ERROR;
    }

    synchronized boolean isRunning() {
        return state == KafkaStreams.State.RUNNING;
    }

    /** In lower case, with dashes. */
    synchronized String word() {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
