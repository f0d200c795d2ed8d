package congvu.producers.gateway.delivery;

import congvu.producers.gateway.delivery.Outcome.Status;
import congvu.producers.gateway.event.EventCode;
import congvu.producers.gateway.event.Flaw;
import congvu.producers.gateway.event.ToldEvent;
import congvu.producers.gateway.key.ApiKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes the events of one request: all that may be sent are sent, whatever is wrong with the others, and each has its outcome
 * only when Kafka has answered for it.
 */
public final class Batch {

    private final EventLog log;
    private final RecentEvents recent;
    private final long patienceNanos;
    private final LongSupplier monotonicNanos;

    /** @param patience for one request, from its first event on: the log's own for an event, and a little more */
    public Batch(EventLog log, RecentEvents recent, Duration patience, LongSupplier monotonicNanos) {
        this.log = log;
        this.recent = recent;
        this.patienceNanos = patience.toNanos();
        this.monotonicNanos = monotonicNanos;
    }

    /** One event on its way. */
    private record Sent(ReadyEvent event, List<Future<?>> answers) {}

    /** Either what became of it already, or how to learn it. */
    private record Slot(
            @Nullable Outcome outcome,
            @Nullable Sent sent,
            @Nullable Slot repeats) {}

    /** The outcome of each event, in their order. Blocks until Kafka has answered for every one that was sent. */
    public List<Outcome> take(EventDesk desk, ApiKey key, List<ToldEvent> events) {
        long deadline = monotonicNanos.getAsLong() + patienceNanos;
        List<Slot> slots = new ArrayList<>(events.size());
        Map<EventHash, Slot> sentByIdentity = new HashMap<>();
        for (ToldEvent told : events) {
            slots.add(
                    switch (desk.look(key, told)) {
                        case EventDesk.Looked.Refused refused ->
                            done(Outcome.refused(refused.stream(), refused.flaw()));
                        case EventDesk.Looked.Ready ready -> slot(ready.event(), sentByIdentity, deadline);
                    });
        }
        IdentityHashMap<Slot, Outcome> outcomes = new IdentityHashMap<>();
        return slots.stream().map(slot -> outcome(slot, deadline, outcomes)).toList();
    }

    private Slot slot(ReadyEvent event, Map<EventHash, Slot> sentByIdentity, long deadline) {
        Slot before = sentByIdentity.get(event.identity());
        if (before != null && before.sent() != null) {
            boolean isSame = before.sent().event().content().equals(event.content());
            return isSame ? new Slot(null, new Sent(event, List.of()), before) : done(contradicted(event));
        }
        return switch (recent.standing(event.identity(), event.content())) {
            case REPEATED -> done(Outcome.taken(Status.DUPLICATE, event));
            case CONTRADICTED -> done(contradicted(event));
            // A log that is away holds up each event by itself, so a batch that has had its time is not tried to its
            // end.
            case NEW -> leftNanos(deadline) == 0 ? done(failed(event)) : sent(event, sentByIdentity);
        };
    }

    private Slot sent(ReadyEvent event, Map<EventHash, Slot> sentByIdentity) {
        Slot slot = new Slot(null, new Sent(event, log.send(event)), null);
        sentByIdentity.put(event.identity(), slot);
        return slot;
    }

    private Outcome outcome(Slot slot, long deadline, IdentityHashMap<Slot, Outcome> known) {
        Outcome already = slot.outcome() == null ? known.get(slot) : slot.outcome();
        if (already != null) {
            return already;
        }
        Outcome outcome = slot.repeats() == null ? awaited(slot, deadline) : repeated(slot, deadline, known);
        known.put(slot, outcome);
        return outcome;
    }

    /** A repeat is as safe as what it repeats. */
    private Outcome repeated(Slot slot, long deadline, IdentityHashMap<Slot, Outcome> known) {
        Slot first = slot.repeats();
        Sent sent = slot.sent();
        if (first == null || sent == null) {
            throw new IllegalStateException("Expected a repeat to have been sent before, but it was not.");
        }
        return outcome(first, deadline, known).status().isTaken()
                ? Outcome.taken(Status.DUPLICATE, sent.event())
                : failed(sent.event());
    }

    private Outcome awaited(Slot slot, long deadline) {
        Sent sent = slot.sent();
        if (sent == null) {
            throw new IllegalStateException("Expected an event to have been sent, but it was not.");
        }
        for (Future<?> answer : sent.answers()) {
            if (!isAcknowledged(answer, deadline)) {
                return failed(sent.event());
            }
        }
        recent.acknowledged(sent.event().identity(), sent.event().content());
        return Outcome.taken(Status.ACCEPTED, sent.event());
    }

    private boolean isAcknowledged(Future<?> answer, long deadline) {
        try {
            answer.get(leftNanos(deadline), TimeUnit.NANOSECONDS);
            return true;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | CancellationException notAcknowledged) {
            return false;
        }
    }

    private long leftNanos(long deadline) {
        return Math.max(0, deadline - monotonicNanos.getAsLong());
    }

    private static Slot done(Outcome outcome) {
        return new Slot(outcome, null, null);
    }

    private static Outcome contradicted(ReadyEvent event) {
        return Outcome.not(Status.REFUSED, event, Flaw.of(EventCode.ID_REUSED, "eventId"));
    }

    private static Outcome failed(ReadyEvent event) {
        return Outcome.not(Status.FAILED, event, Flaw.of(EventCode.NOT_ACKNOWLEDGED));
    }
}
