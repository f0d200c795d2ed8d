package congvu.producers.gateway;

import congvu.producers.gateway.delivery.EventLog;
import congvu.producers.gateway.delivery.ReadyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** A log in memory: it acknowledges at once, or never, or when it is told to. */
final class FakeLog implements EventLog {

    /** How it answers. */
    enum Mood {
        ACKNOWLEDGES,
        FAILS,
        WAITS
    }

    private final List<ReadyEvent> sent = new ArrayList<>();
    private final List<CompletableFuture<String>> waiting = new ArrayList<>();
    private Mood mood = Mood.ACKNOWLEDGES;
    private Runnable whileSending = () -> {};

    @Override
    public synchronized List<Future<?>> send(ReadyEvent event) {
        whileSending.run();
        sent.add(event);
        CompletableFuture<String> answer = switch (mood) {
            case ACKNOWLEDGES -> CompletableFuture.completedFuture("there");
            case FAILS -> CompletableFuture.failedFuture(new IllegalStateException("no broker"));
            case WAITS -> new CompletableFuture<>();
        };
        if (mood == Mood.WAITS) {
            waiting.add(answer);
        }
        return List.of(answer);
    }

    synchronized void mood(Mood now) {
        mood = now;
    }

    /** What happens while an event is handed over, such as time that passes. */
    synchronized void whileSending(Runnable what) {
        whileSending = what;
    }

    /** Acknowledges whatever waits. */
    synchronized void acknowledge() {
        waiting.forEach(answer -> answer.complete("there"));
    }

    synchronized List<ReadyEvent> sent() {
        return List.copyOf(sent);
    }

    synchronized List<String> sentIds() {
        return sent.stream().map(ReadyEvent::eventId).toList();
    }
}
