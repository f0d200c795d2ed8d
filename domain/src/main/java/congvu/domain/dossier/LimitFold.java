package congvu.domain.dossier;

import congvu.domain.calendar.Deadlines;
import congvu.domain.calendar.Pauses;
import congvu.domain.calendar.Term;
import congvu.domain.obligation.Appraisal;
import congvu.domain.obligation.Cycle;
import congvu.domain.obligation.EndKind;
import congvu.domain.obligation.Ending;
import congvu.domain.obligation.Obligation;
import congvu.domain.obligation.ObligationFamily;
import congvu.domain.obligation.ObligationKind;
import congvu.domain.obligation.Promise;
import congvu.domain.obligation.PromiseKind;
import congvu.domain.obligation.Supplements;
import congvu.domain.obligation.Terms;
import congvu.domain.reference.IdRule;
import congvu.domain.reference.ProcedureVersion;
import congvu.domain.reference.ReferenceBook;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The limits that the law sets to single acts on a petition, a complaint or a denunciation, each an obligation beside the
 * case's own: to decide on acceptance (Law on Complaints 2011, art. 27), to check and to notify (Law on Denunciations
 * 2018, arts. 24 and 29), to refuse, hand on, ask for more or publish (rules of the national portal for petitions).
 *
 * <p>What must be done in any case is watched from its start. What need not be done at all, to refuse or to hand on, is
 * judged when it is done. How long each may take is a step of the case's procedure in the reference data; a step that
 * the procedure does not name is not watched. No pause stops these limits: they bind the authority, not the citizen.
 */
final class LimitFold {
    static final String ACCEPT = "accept";
    static final String CHECK = "check";
    static final String NOTIFY = "notify";
    static final String REFUSE = "refuse";
    static final String TRANSFER = "transfer";
    static final String SUPPLEMENT = "supplement";
    static final String PUBLISH = "publish";

    private final ObligationFamily family;
    private final String caseId;
    private final List<JournalEntry> events;
    private final ReferenceBook book;
    private final List<Obligation> found = new ArrayList<>(2);
    private final Map<String, Integer> occurrences = new HashMap<>();

    /** Whose limits they are, and by what they are judged. */
    private record Ground(@Nullable String owner, @Nullable String procedureId, Terms terms) {}

    private LimitFold(ObligationFamily family, String caseId, List<JournalEntry> events, ReferenceBook book) {
        this.family = family;
        this.caseId = caseId;
        this.events = events;
        this.book = book;
    }

    /**
     * @param events as they count, in order
     * @param file the case itself, null while it is not accepted
     * @param acceptance with the procedure that held then, null while it is not
     */
    static List<Obligation> of(
            ObligationFamily family,
            String caseId,
            List<JournalEntry> events,
            @Nullable Obligation file,
            @Nullable JournalEntry acceptance,
            ReferenceBook book) {
        LimitFold fold = new LimitFold(family, caseId, events, book);
        if (family == ObligationFamily.PETITION) {
            if (file != null && acceptance != null) {
                fold.petition(file, acceptance);
            }
        } else {
            fold.decisions();
            if (file != null && acceptance != null && family == ObligationFamily.DENUNCIATION) {
                fold.notification(file, acceptance);
            }
        }
        return fold.found;
    }

    /**
     * From receipt to the decision whether the case is taken up. Whoever receives it from another authority has to decide in
     * turn; a receipt that is told after the acceptance asks for nothing more.
     */
    private void decisions() {
        JournalEntry received = null;
        boolean isDecided = false;
        for (JournalEntry event : events) {
            Ending ending = decisionOf(event);
            if (received != null && ending != null) {
                decision(received, ending);
                isDecided = ending.kind() != EndKind.HANDED_OVER;
                received = null;
            } else if (event.type() == DossierEventType.SUBMITTED && received == null && !isDecided) {
                received = event;
            }
            isDecided |= event.type() == DossierEventType.ACCEPTED;
        }
        if (received != null) {
            decision(received, null);
        }
    }

    private void decision(JournalEntry received, @Nullable Ending ending) {
        String stepId = family == ObligationFamily.COMPLAINT ? ACCEPT : CHECK;
        Ground ground =
                new Ground(received.unitId(), received.procedureId(), DossierFold.termsOf(family, received, book));
        add(stepId, received, ending, ground);
    }

    private static @Nullable Ending decisionOf(JournalEntry event) {
        return switch (event.type()) {
            case ACCEPTED, NOTIFIED -> ended(EndKind.STEP_DONE, event);
            case TRANSFERRED -> ended(EndKind.HANDED_OVER, event);
            case REFUSED -> ended(EndKind.REFUSED, event);
            case STOPPED -> ended(EndKind.STOPPED, event);
            case WITHDRAWN -> ended(EndKind.WITHDRAWN, event);
            case DECIDED -> ended(EndKind.DECIDED, event);
            case DELIVERED -> ended(EndKind.DELIVERED, event);
            default -> null;
        };
    }

    private void notification(Obligation file, JournalEntry accepted) {
        JournalEntry notified = first(DossierEventType.NOTIFIED, accepted.occurredAt());
        Ending ofFile = file.cycles().get(0).ending();
        Ending ending = notified == null ? null : ended(EndKind.STEP_DONE, notified);
        if (ofFile != null && (ending == null || ofFile.at() < ending.at())) {
            ending = new Ending(EndKind.FILE_ENDED, ofFile.at(), ofFile.eventId());
        }
        Terms terms = DossierFold.termsOf(family, accepted, book);
        add(NOTIFY, accepted, ending, new Ground(accepted.unitId(), accepted.procedureId(), terms));
    }

    /**
     * Each cycle counts from its own start, or from the last transfer in it; what is done after it has ended is no act on a
     * case any more.
     */
    private void petition(Obligation file, JournalEntry received) {
        List<Cycle> cycles = file.cycles();
        String owner = received.unitId();
        JournalEntry from = received;
        int number = 0;
        boolean isAsked = false;
        boolean isAnswered = false;
        for (JournalEntry event : events.subList(events.indexOf(received) + 1, events.size())) {
            if (number + 1 < cycles.size() && isStartOf(cycles.get(number + 1), event)) {
                number++;
                from = event;
                isAnswered = false;
                continue;
            }
            Ground ground = new Ground(owner, file.procedureId(), file.terms());
            boolean asks = event.type() == DossierEventType.SUPPLEMENT_REQUESTED;
            if (event.type() == DossierEventType.DECIDED && !isAnswered) {
                publication(event, ground);
                isAnswered = true;
            } else if (isWithin(cycles.get(number), event) && !(asks && isAsked)) {
                act(event, from, ground);
                isAsked |= asks;
                from = event.type() == DossierEventType.TRANSFERRED ? event : from;
            }
            owner = ownerAfter(event, owner);
        }
    }

    private void act(JournalEntry event, JournalEntry from, Ground ground) {
        switch (event.type()) {
            case TRANSFERRED -> add(TRANSFER, from, ended(EndKind.HANDED_OVER, event), ground);
            case REFUSED -> add(REFUSE, from, ended(EndKind.REFUSED, event), ground);
            case SUPPLEMENT_REQUESTED -> add(SUPPLEMENT, from, ended(EndKind.STEP_DONE, event), ground);
            default -> {
                // Of no limit.
            }
        }
    }

    private static boolean isStartOf(Cycle cycle, JournalEntry event) {
        return event.type() == DossierEventType.REOPENED && event.occurredAt() == cycle.startedAt();
    }

    private static boolean isWithin(Cycle cycle, JournalEntry event) {
        Ending ending = cycle.ending();
        return ending == null || event.occurredAt() <= ending.at();
    }

    private static @Nullable String ownerAfter(JournalEntry event, @Nullable String before) {
        boolean names = event.type() == DossierEventType.ACCEPTED || event.type() == DossierEventType.TRANSFERRED;
        return names && event.unitId() != null ? event.unitId() : before;
    }

    /** Whoever answered has to publish the answer, and each answer anew. */
    private void publication(JournalEntry answered, Ground ground) {
        JournalEntry published = first(DossierEventType.DELIVERED, answered.occurredAt());
        add(PUBLISH, answered, published == null ? null : ended(EndKind.STEP_DONE, published), ground);
    }

    private void add(String stepId, JournalEntry opening, @Nullable Ending ending, Ground ground) {
        Terms terms = ground.terms();
        ProcedureVersion procedure = terms.procedure();
        Term term = procedure == null ? null : procedure.stepTerm(stepId);
        if (term == null) {
            return;
        }
        LocalTime cutOff = DossierFold.cutOffOf(procedure);
        long base = Deadlines.legalStart(terms.timeline(), opening.occurredAt(), cutOff);
        long due = Deadlines.dueAfterEvent(terms.timeline(), opening.occurredAt(), cutOff, term);
        if (due == Deadlines.NEVER) {
            return;
        }
        Promise promise =
                new Promise(0, PromiseKind.TERM, opening.occurredAt(), base, due, due, true, null, opening.eventId());
        Cycle cycle = new Cycle(0, opening.occurredAt(), Pauses.none(), ending, List.of(promise));
        int occurrence = occurrences.merge(stepId, 1, Integer::sum);
        found.add(new Obligation(
                caseId + IdRule.STEP_SEPARATOR + stepId + "/" + occurrence,
                family,
                ObligationKind.STEP,
                stepId,
                opening.source(),
                ground.owner(),
                ground.owner(),
                ground.procedureId(),
                JournalEntry.NONE,
                opening.occurredAt(),
                base,
                List.of(cycle),
                Supplements.NONE,
                terms,
                Appraisal.NONE,
                ending == null ? 1 : 2));
    }

    private static Ending ended(EndKind kind, JournalEntry event) {
        return new Ending(kind, event.occurredAt(), event.eventId());
    }

    private @Nullable JournalEntry first(DossierEventType type, long notBefore) {
        for (JournalEntry event : events) {
            if (event.type() == type && event.occurredAt() >= notBefore) {
                return event;
            }
        }
        return null;
    }
}
