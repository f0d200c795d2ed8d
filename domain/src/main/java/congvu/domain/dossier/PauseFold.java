package congvu.domain.dossier;

import congvu.domain.calendar.Pause;
import congvu.domain.calendar.Pauses;
import congvu.domain.obligation.Supplements;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what stops the clock. Each kind of pause opens once until it is closed; the union over kinds is taken at the
 * end, so that overlapping pauses are never counted twice.
 */
final class PauseFold {
    private static final String SUPPLEMENT = "SUPPLEMENT";
    private static final String SUSPENSION = "SUSPENSION";
    private static final String FINANCIAL = "FINANCIAL";
    private static final long CLOSED = JournalEntry.NONE;

    private final boolean financialObligationPauses;
    private final long acceptedAt;
    private List<Pause> finished = List.of();
    private long supplementFrom = CLOSED;
    private long suspensionFrom = CLOSED;
    private long financialFrom = CLOSED;
    private int supplementRequests;
    private long firstSupplementAt;
    private Supplements ofLastCycle = Supplements.NONE;

    PauseFold(boolean financialObligationPauses, long acceptedAt) {
        this.financialObligationPauses = financialObligationPauses;
        this.acceptedAt = acceptedAt;
    }

    /** Whether this event starts or ends a pause, or asks for papers. */
    boolean bears(DossierEventType type) {
        return switch (type) {
            case SUPPLEMENT_REQUESTED, SUPPLEMENT_RECEIVED, SUSPENDED, RESUMED -> true;
            case FINANCIAL_OBLIGATION_SET, FINANCIAL_OBLIGATION_PAID -> financialObligationPauses;
            case SUBMITTED, ACCEPTED, REFUSED, TRANSFERRED, STEP_DONE, EXTENDED, STOPPED, WITHDRAWN -> false;
            case DECIDED, DELIVERED, REOPENED, CORRECTED, SYNCED -> false;
            case NOTIFIED, TERM_CHANGED, PROGRESSED, CAUSE_CONFIRMED, LIKED, DISLIKED, RERAISED -> false;
        };
    }

    /** Takes an event for which {@link #bears} is true. */
    void apply(JournalEntry event) {
        long at = event.occurredAt();
        switch (event.type()) {
            case SUPPLEMENT_REQUESTED -> {
                countRequest(at);
                supplementFrom = supplementFrom == CLOSED ? at : supplementFrom;
            }
            case SUPPLEMENT_RECEIVED -> supplementFrom = finish(SUPPLEMENT, supplementFrom, at);
            case SUSPENDED -> suspensionFrom = suspensionFrom == CLOSED ? at : suspensionFrom;
            case RESUMED -> suspensionFrom = finish(SUSPENSION, suspensionFrom, at);
            case FINANCIAL_OBLIGATION_SET -> financialFrom = financialFrom == CLOSED ? at : financialFrom;
            case FINANCIAL_OBLIGATION_PAID -> financialFrom = finish(FINANCIAL, financialFrom, at);
            default ->
                throw new IllegalArgumentException(
                        "Expected an event that bears on pauses, but found " + event.type() + ".");
        }
    }

    /** The union of this cycle's pauses up to its end, and a clean slate for the next cycle. */
    Pauses finishCycle(long endedAt) {
        ofLastCycle = supplementsUpTo(endedAt);
        supplementRequests = 0;
        add(SUPPLEMENT, supplementFrom, Pauses.OPEN);
        add(SUSPENSION, suspensionFrom, Pauses.OPEN);
        add(FINANCIAL, financialFrom, Pauses.OPEN);
        supplementFrom = CLOSED;
        suspensionFrom = CLOSED;
        financialFrom = CLOSED;
        if (finished.isEmpty()) {
            return Pauses.none();
        }
        Pauses union = Pauses.union(finished);
        finished = List.of();
        return endedAt == Pauses.OPEN ? union : union.closedAt(endedAt);
    }

    /** Of the cycle that was finished last. */
    Supplements supplements() {
        return ofLastCycle;
    }

    private Supplements supplementsUpTo(long endedAt) {
        if (supplementRequests == 0) {
            return Supplements.NONE;
        }
        long answered = 0;
        for (Pause pause : finished) {
            boolean counts = pause.reason().equals(SUPPLEMENT) && pause.until() <= endedAt;
            answered += counts ? pause.until() - pause.from() : 0;
        }
        return new Supplements(supplementRequests, firstSupplementAt, answered);
    }

    private void countRequest(long at) {
        if (at < acceptedAt) {
            return;
        }
        if (supplementRequests == 0) {
            firstSupplementAt = at;
        }
        supplementRequests++;
    }

    private long finish(String reason, long from, long until) {
        add(reason, from, until);
        return CLOSED;
    }

    private void add(String reason, long from, long until) {
        long counted = Math.max(from, acceptedAt);
        if (from == CLOSED || until <= counted) {
            return;
        }
        if (finished.isEmpty()) {
            finished = new ArrayList<>(2);
        }
        finished.add(new Pause(counted, until, reason));
    }
}
