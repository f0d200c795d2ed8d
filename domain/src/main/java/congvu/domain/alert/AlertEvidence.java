package congvu.domain.alert;

import congvu.domain.calendar.Pauses;
import congvu.domain.calendar.WorkingTimeline;
import congvu.domain.dossier.EventIdentity;
import congvu.domain.dossier.Journal;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.obligation.Obligation;
import congvu.domain.obligation.Promise;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What an alert rests on: the events that set and moved its deadline, and a fingerprint to notice that they changed. */
final class AlertEvidence {
    /** So many are told, from the first on and up to the last: of any length, they make no record that no broker takes. */
    static final int MOST_EVENTS = 200;

    /** Those in between that made the promise or ended it, which an id names, are told beside them. */
    private static final int MOST_NAMED = 8;

    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private AlertEvidence() {}

    /**
     * The accepted events behind an alert: those that started, paused, moved or reopened the clock up to the instant of
     * the alert, the one that made the promise, the one that ended or superseded it, all as corrected, and the corrections
     * of any of these.
     */
    static List<JournalEntry> eventsFor(Journal journal, Promise promise, long reachedAt, String endEventId) {
        List<JournalEntry> chosen = new ArrayList<>(4);
        for (JournalEntry entry : journal.effective()) {
            if (isNamed(entry, promise, endEventId) || (entry.occurredAt() <= reachedAt && movesClock(entry))) {
                chosen.add(entry);
            }
        }
        addCorrections(journal, chosen);
        return chosen;
    }

    /** The first and the last of many, with those that made the promise and ended it. */
    static List<JournalEntry> told(List<JournalEntry> events, Promise promise, String endEventId) {
        if (events.size() <= MOST_EVENTS) {
            return events;
        }
        List<JournalEntry> told = new ArrayList<>(MOST_EVENTS + MOST_NAMED);
        int named = 0;
        for (int i = 0; i < events.size(); i++) {
            JournalEntry event = events.get(i);
            if (i < MOST_EVENTS / 2 || i >= events.size() - MOST_EVENTS / 2) {
                told.add(event);
            } else if (named < MOST_NAMED && isNamed(event, promise, endEventId)) {
                named++;
                told.add(event);
            }
        }
        return told;
    }

    private static boolean isNamed(JournalEntry event, Promise promise, String endEventId) {
        return event.eventId().equals(endEventId) || event.eventId().equals(promise.eventId());
    }

    private static void addCorrections(Journal journal, List<JournalEntry> chosen) {
        Set<EventIdentity> originals = Set.of();
        for (JournalEntry entry : journal.entries()) {
            EventIdentity target = entry.correctedIdentity();
            if (target != null) {
                originals = originals.isEmpty() ? identities(chosen) : originals;
                if (originals.contains(target)) {
                    chosen.add(entry);
                }
            }
        }
    }

    private static Set<EventIdentity> identities(List<JournalEntry> entries) {
        Set<EventIdentity> identities = new HashSet<>();
        for (JournalEntry entry : entries) {
            identities.add(entry.identity());
        }
        return identities;
    }

    /**
     * Of what an alert says. A new version of a calendar, office hours or procedure that moves nothing is no news, and is not
     * in it.
     */
    static long fingerprint(
            Obligation obligation,
            Promise promise,
            long reachedAt,
            long dueAt,
            Pauses pauses,
            long endedAt,
            long lateMillis,
            List<JournalEntry> events,
            int eventsLeftOut) {
        WorkingTimeline timeline = obligation.terms().timeline();
        long hash = mix(reachedAt, dueAt);
        hash = mix(hash, promise.baseAt());
        hash = mix(hash, promise.nominalDueAt());
        hash = mix(hash, obligation.legalStartAt());
        hash = mix(hash, endedAt);
        hash = mix(hash, lateMillis);
        hash = eventsLeftOut == 0 ? hash : mix(hash, eventsLeftOut);
        hash = mix(hash, Objects.hash(obligation.unitId(), obligation.procedureId()));
        hash = mix(hash, Objects.hash(timeline.officeHoursId(), timeline.calendarId()));
        for (int i = 0; i < pauses.size(); i++) {
            hash = mix(mix(hash, pauses.from(i)), pauses.until(i));
        }
        for (JournalEntry event : events) {
            hash = mix(mix(hash, event.eventId().hashCode()), event.source().hashCode());
            hash = mix(hash, event.occurredAt());
        }
        return hash;
    }

    private static boolean movesClock(JournalEntry entry) {
        return switch (entry.type()) {
            case ACCEPTED, SUPPLEMENT_REQUESTED, SUPPLEMENT_RECEIVED, SUSPENDED, RESUMED, EXTENDED, REOPENED -> true;
            case FINANCIAL_OBLIGATION_SET, FINANCIAL_OBLIGATION_PAID -> true;
            case TERM_CHANGED -> true;
            case SUBMITTED, REFUSED, TRANSFERRED, STEP_DONE, STOPPED, WITHDRAWN -> false;
            case NOTIFIED, PROGRESSED, CAUSE_CONFIRMED, LIKED, DISLIKED, RERAISED -> false;
            case DECIDED, DELIVERED, CORRECTED, SYNCED -> false;
        };
    }

    private static long mix(long hash, long value) {
        long mixed = (hash ^ value) * PRIME;
        return mixed ^ (mixed >>> 32);
    }
}
