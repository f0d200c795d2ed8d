package congvu.streams.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.streams.KafkaStreams;

/** The state of the engine, to be asked and waited for. */
final class EngineState implements KafkaStreams.StateListener {

    private final List<Runnable> onStop = new ArrayList<>();
    private KafkaStreams.State state = KafkaStreams.State.CREATED;

    @Override
    public void onChange(KafkaStreams.State now, KafkaStreams.State before) {
        changeTo(now).forEach(Runnable::run);
    }

    /** Whom to tell of the change; each is told once, and outside the lock. */
    private synchronized List<Runnable> changeTo(KafkaStreams.State now) {
        state = now;
        notifyAll();
        if (!hasStopped()) {
            return List.of();
        }
        List<Runnable> told = List.copyOf(onStop);
        onStop.clear();
        return told;
    }

    /** Runs this when the engine stops, at once when it has. */
    void onStop(Runnable listener) {
        if (!joins(listener)) {
            listener.run();
        }
    }

    private synchronized boolean joins(Runnable listener) {
        return !hasStopped() && onStop.add(listener);
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
