package congvu.domain.alert;

import congvu.domain.calendar.Pauses;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.obligation.Obligation;
import congvu.domain.obligation.Promise;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert that is true by the facts and the highest tick, with what it rests on. Times are epoch milliseconds.
 *
 * <p>Its evidence is causal: only what had happened by {@link #reachedAt}, so that a later pause does not rewrite it.
 *
 * @param state RAISED, ACKNOWLEDGED, RESOLVED or SUPERSEDED
 * @param reachedAt the instant of the rung: when the alert became true
 * @param dueAt the promise's due as it stood at {@code reachedAt}
 * @param pauses those that had begun before {@code reachedAt}
 * @param endedAt the completion, {@link JournalEntry#NONE} while there is none
 * @param lateMillis end minus the promise's final due, negative when early; 0 while there is no end
 * @param events the accepted events that it rests on; of very many the first and the last
 * @param eventsLeftOut how many others it rests on
 * @param handling what people did about it, null while nobody did anything
 * @param fingerprint of everything above except the places of the events in their topic
 */
public record StandingAlert(
        Obligation obligation,
        Promise promise,
        AlertRule rule,
        int level,
        AlertState state,
        long reachedAt,
        long dueAt,
        Pauses pauses,
        long endedAt,
        long lateMillis,
        List<JournalEntry> events,
        int eventsLeftOut,
        @Nullable Handling handling,
        long fingerprint) {

    private static final long PRIME = 0x9E3779B97F4A7C15L;

    /**
     * The same as people have handled it. What is over keeps nothing of it: else it would tell of those actions alone that
     * came before its end did.
     */
    StandingAlert handled(Handling by) {
        if (state != AlertState.RAISED) {
            return this;
        }
        return new StandingAlert(
                obligation,
                promise,
                rule,
                level,
                by.isAcknowledged() ? AlertState.ACKNOWLEDGED : state,
                reachedAt,
                dueAt,
                pauses,
                endedAt,
                lateMillis,
                events,
                eventsLeftOut,
                by,
                fingerprint * PRIME + by.hashCode());
    }
}
