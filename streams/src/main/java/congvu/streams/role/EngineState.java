package congvu.streams.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
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

    /** Blocks until the engine runs or has stopped, or at most so long; returns whether it runs. */
    synchronized boolean awaitRunning(long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        long left = millis;
        while (!isRunning() && !hasStopped() && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
        return isRunning();
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
