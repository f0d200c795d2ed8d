package congvu.domain.fact;

import congvu.domain.dossier.DossierEventType;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.obligation.Cycle;
import congvu.domain.obligation.Ending;
import congvu.domain.obligation.Obligation;
import congvu.domain.obligation.Promise;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the events of one accepted file, in order, and knows what each of them met: who had the file, in which
 * cycle, which promise was running. Used once.
 */
final class FileWalk {
    private final Obligation file;
    private final List<JournalEntry> events;
    private int next;
    private int cycleNumber;
    private int promises;
    private boolean isAccepted;
    private boolean isOver;
    private String owner;
    private JournalEntry event;

    /**
     * @param events as they count, in order; one of them accepts the file
     */
    FileWalk(Obligation file, List<JournalEntry> events) {
        this.file = file;
        this.events = events;
        this.event = events.get(0);
        this.owner = firstOwner(events);
    }

    /** Goes on to the next event; false after the last. */
    boolean advance() {
        if (next > 0) {
            leave();
        }
        if (next == events.size()) {
            return false;
        }
        event = events.get(next++);
        enter();
        return true;
    }

    JournalEntry event() {
        return event;
    }

    /** The event after this one, null after the last. */
    @Nullable
    JournalEntry following() {
        return next == events.size() ? null : events.get(next);
    }

    /** Who had the file when this event came about, by the events alone. */
    String owner() {
        return owner;
    }

    /** Who has it from this event on. */
    String nextOwner() {
        String named = event.unitId();
        return named != null && givesAway() ? named : owner;
    }

    int cycleNumber() {
        return cycleNumber;
    }

    Cycle cycle() {
        return file.cycles().get(cycleNumber);
    }

    /** The promise that this event met; null for none, before acceptance and after the end. */
    @Nullable
    Promise promise() {
        return promises == 0 || isOver ? null : cycle().promises().get(promises - 1);
    }

    /** The promise that it makes, null for none. */
    @Nullable
    Promise made() {
        return isAccepted ? madeBy(promises) : null;
    }

    /** Whether it ended its cycle. */
    boolean isEnd() {
        Ending ending = cycle().ending();
        return ending != null
                && ending.at() == event.occurredAt()
                && ending.eventId().equals(event.eventId());
    }

    /** Whether the file is open from this event on. */
    boolean isOpenAfter() {
        return isAccepted && !isOver && !isEnd();
    }

    /** Whether the clock stands still from this event on. */
    boolean isPausedAfter() {
        long at = event.occurredAt();
        for (int i = 0; i < cycle().pauses().size(); i++) {
            if (cycle().pauses().from(i) <= at && at < cycle().pauses().until(i)) {
                return true;
            }
        }
        return false;
    }

    private void enter() {
        isAccepted |= event.type() == DossierEventType.ACCEPTED;
        boolean reopens = event.type() == DossierEventType.REOPENED
                && cycleNumber + 1 < file.cycles().size()
                && file.cycles().get(cycleNumber + 1).startedAt() == event.occurredAt();
        if (reopens) {
            cycleNumber++;
            promises = 0;
            isOver = false;
        }
    }

    private void leave() {
        owner = nextOwner();
        isOver |= isEnd();
        while (isAccepted && madeBy(promises) != null) {
            promises++;
        }
    }

    private @Nullable Promise madeBy(int number) {
        List<Promise> made = cycle().promises();
        if (number >= made.size()) {
            return null;
        }
        Promise promise = made.get(number);
        boolean isByThis =
                promise.madeAt() == event.occurredAt() && promise.eventId().equals(event.eventId());
        return isByThis ? promise : null;
    }

    private boolean givesAway() {
        return event.type() == DossierEventType.ACCEPTED || event.type() == DossierEventType.TRANSFERRED;
    }

    /** Who received it; where nobody says so, whoever accepted it. */
    private static String firstOwner(List<JournalEntry> events) {
        String received = null;
        for (JournalEntry event : events) {
            String named = event.unitId();
            if (event.type() == DossierEventType.ACCEPTED && named != null) {
                return received == null ? named : received;
            }
            boolean receives = event.type() == DossierEventType.SUBMITTED && received == null;
            received = receives ? named : received;
        }
        throw new IllegalStateException("Expected an accepted file to have a unit, but no event names one.");
    }
}
