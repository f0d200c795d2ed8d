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
            if (state.hasCompletedShutdown() || state == KafkaStreams.State.PENDING_ERROR) {
                return false;
            }
            wait();
        }
        return true;
    }

    synchronized boolean isRunning() {
        return state == KafkaStreams.State.RUNNING;
    }

    /** In lower case, with dashes. */
    synchronized String word() {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
