package congvu.domain.dossier;

import congvu.domain.calendar.Deadlines;
import congvu.domain.calendar.Pauses;
import congvu.domain.calendar.Term;
import congvu.domain.obligation.Cycle;
import congvu.domain.obligation.EndKind;
import congvu.domain.obligation.Ending;
import congvu.domain.obligation.ObligationFamily;
import congvu.domain.obligation.Promise;
import congvu.domain.obligation.PromiseKind;
import congvu.domain.obligation.Terms;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cycle of a file while its events come by: the promises made in it and the candidates for its end.
 *
 * <p>A later event may move the end (a decision outranks a delivery, a delivery outranks the rest), so nothing is judged
 * before {@link #finish}.
 */
final class CycleFold {
    /** A promise before its pauses are known; {@code isStated} when its date was stated, not counted from a term. */
    private record Draft(PromiseKind kind, boolean isStated, JournalEntry event, long baseAt, long nominalDueAt) {}

    private final int number;
    private final long startedAt;
    private final ObligationFamily family;
    private final Terms terms;
    private final long baseAt;
    private final List<Draft> drafts = new ArrayList<>(2);
    private @Nullable JournalEntry decided;
    private @Nullable JournalEntry delivered;
    private @Nullable JournalEntry otherEnd;

    /** @param baseAt the legal start of its term */
    CycleFold(int number, ObligationFamily family, long startedAt, long baseAt, Terms terms) {
        this.number = number;
        this.family = family;
        this.startedAt = startedAt;
        this.baseAt = baseAt;
        this.terms = terms;
    }

    /**
     * The promise at the start of a cycle: the stated appointment, else the end of the term, else none. A term that ends
     * when nobody can tell yet is no promise: it could be neither kept nor broken.
     */
    void promiseAtStart(PromiseKind stated, PromiseKind byTerm, JournalEntry event, @Nullable Term term) {
        if (event.appointmentAt() != JournalEntry.NONE) {
            drafts.add(new Draft(stated, true, event, baseAt, event.appointmentAt()));
            return;
        }
        promiseFromStart(byTerm, event, term);
    }

    /** The end of a term that counts from the start of this cycle. */
    void promiseFromStart(PromiseKind kind, JournalEntry event, @Nullable Term term) {
        promiseByTerm(kind, event, startedAt, baseAt, term);
    }

    /** The end of a term that counts anew from this event. */
    void promiseFromHere(PromiseKind kind, JournalEntry event, long legalStart, @Nullable Term term) {
        promiseByTerm(kind, event, event.occurredAt(), legalStart, term);
    }

    private void promiseByTerm(PromiseKind kind, JournalEntry event, long from, long base, @Nullable Term term) {
        long due = term == null ? Deadlines.NEVER : dueOf(from, base, term);
        if (due != Deadlines.NEVER) {
            drafts.add(new Draft(kind, false, event, base, due));
        }
    }

    private long dueOf(long from, long base, Term term) {
        return family.hasLawfulLimits()
                ? Deadlines.dueAfterEvent(terms.timeline(), from, DossierFold.cutOffOf(terms.procedure()), term)
                : Deadlines.nominalDue(terms.timeline(), base, term);
    }

    /** A promise given along the way, with its stated date. */
    void promise(PromiseKind kind, JournalEntry event) {
        drafts.add(new Draft(kind, true, event, event.occurredAt(), event.appointmentAt()));
    }

    /** A candidate for the end; the first of each rank counts. */
    void end(JournalEntry event) {
        switch (event.type()) {
            case DECIDED -> decided = decided == null ? event : decided;
            case DELIVERED -> delivered = delivered == null ? event : delivered;
            case REFUSED, STOPPED, WITHDRAWN -> otherEnd = otherEnd == null ? event : otherEnd;
            default ->
                throw new IllegalArgumentException(
                        "Expected an event that can end a file, but found " + event.type() + ".");
        }
    }

    int number() {
        return number;
    }

    boolean hasEnded() {
        return decided != null || delivered != null || otherEnd != null;
    }

    /** Whether a delivery bears on the file: not when there is a decision, which is the preferred end. */
    boolean deliveryCounts() {
        return delivered != null && decided == null;
    }

    Cycle finish(PauseFold pauseFold, int promisesBefore) {
        Ending ending = ending();
        Pauses pauses = pauseFold.finishCycle(ending == null ? Pauses.OPEN : ending.at());
        List<Promise> promises = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            if (ending == null || draft.event().occurredAt() <= ending.at()) {
                promises.add(promise(draft, promisesBefore + promises.size(), pauses));
            }
        }
        return new Cycle(number, startedAt, pauses, ending, promises);
    }

    private Promise promise(Draft draft, int promiseNumber, Pauses pauses) {
        boolean moves = !draft.isStated() || terms.pauseMovesStatedPromise();
        long due = moves
                ? Deadlines.shiftedDue(terms.timeline(), draft.baseAt(), draft.nominalDueAt(), pauses)
                : draft.nominalDueAt();
        JournalEntry event = draft.event();
        return new Promise(
                promiseNumber,
                draft.kind(),
                event.occurredAt(),
                draft.baseAt(),
                draft.nominalDueAt(),
                due,
                moves,
                event.reasonCode(),
                event.eventId());
    }

    private @Nullable Ending ending() {
        if (decided != null) {
            return new Ending(EndKind.DECIDED, decided.occurredAt(), decided.eventId());
        }
        if (delivered != null) {
            return new Ending(EndKind.DELIVERED, delivered.occurredAt(), delivered.eventId());
        }
        return otherEnd == null
                ? null
                : new Ending(EndKind.valueOf(otherEnd.type().name()), otherEnd.occurredAt(), otherEnd.eventId());
    }
}
