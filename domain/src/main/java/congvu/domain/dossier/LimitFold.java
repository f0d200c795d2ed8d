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
    private final ReferenceBook book;
    private final List<Obligation> found = new ArrayList<>(2);
    private final Map<String, Integer> occurrences = new HashMap<>();
    private @Nullable String owner;

    private LimitFold(ObligationFamily family, String caseId, ReferenceBook book) {
        this.family = family;
        this.caseId = caseId;
        this.book = book;
    }

    /**
     * @param events as they count, in order
     * @param file the case itself, null while it is not accepted
     */
    static List<Obligation> of(
            ObligationFamily family,
            String caseId,
            List<JournalEntry> events,
            @Nullable Obligation file,
            ReferenceBook book) {
        LimitFold fold = new LimitFold(family, caseId, book);
        if (family == ObligationFamily.PETITION) {
            if (file != null) {
                fold.petition(events, file);
            }
        } else {
            fold.decision(events);
            if (file != null && family == ObligationFamily.DENUNCIATION) {
                fold.notification(events, file);
            }
        }
        return fold.found;
    }

    /** From receipt to the decision whether the case is taken up. */
    private void decision(List<JournalEntry> events) {
        JournalEntry received = first(DossierEventType.SUBMITTED, events, Long.MIN_VALUE);
        if (received == null) {
            return;
        }
        owner = received.unitId();
        Ending ending = null;
        for (JournalEntry event : events) {
            if (ending == null && event.occurredAt() >= received.occurredAt()) {
                ending = decisionOf(event);
            }
        }
        String stepId = family == ObligationFamily.COMPLAINT ? ACCEPT : CHECK;
        add(stepId, received, ending, termsAt(received));
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

    private void notification(List<JournalEntry> events, Obligation file) {
        JournalEntry accepted = first(DossierEventType.ACCEPTED, events, Long.MIN_VALUE);
        if (accepted == null) {
            return;
        }
        JournalEntry notified = first(DossierEventType.NOTIFIED, events, accepted.occurredAt());
        Ending ofFile = file.cycles().get(0).ending();
        Ending ending = notified == null ? null : ended(EndKind.STEP_DONE, notified);
        if (ofFile != null && (ending == null || ofFile.at() < ending.at())) {
            ending = new Ending(EndKind.FILE_ENDED, ofFile.at(), ofFile.eventId());
        }
        owner = accepted.unitId();
        add(NOTIFY, accepted, ending, file.terms());
    }

    private void petition(List<JournalEntry> events, Obligation file) {
        JournalEntry from = first(DossierEventType.ACCEPTED, events, Long.MIN_VALUE);
        boolean isAsked = false;
        for (JournalEntry event : events) {
            if (from == null || event.occurredAt() < from.occurredAt()) {
                continue;
            }
            switch (event.type()) {
                case ACCEPTED -> owner = event.unitId() == null ? owner : event.unitId();
                case TRANSFERRED -> {
                    add(TRANSFER, from, ended(EndKind.HANDED_OVER, event), file.terms());
                    owner = event.unitId() == null ? owner : event.unitId();
                    from = event;
                }
                case REFUSED -> add(REFUSE, from, ended(EndKind.REFUSED, event), file.terms());
                case SUPPLEMENT_REQUESTED -> {
                    if (!isAsked) {
                        add(SUPPLEMENT, from, ended(EndKind.STEP_DONE, event), file.terms());
                    }
                    isAsked = true;
                }
                default -> {
                    // Of no limit, or of the one below.
                }
            }
        }
        publication(events, file);
    }

    private void publication(List<JournalEntry> events, Obligation file) {
        JournalEntry answered = first(DossierEventType.DECIDED, events, file.acceptedAt());
        if (answered != null) {
            JournalEntry published = first(DossierEventType.DELIVERED, events, answered.occurredAt());
            add(PUBLISH, answered, published == null ? null : ended(EndKind.STEP_DONE, published), file.terms());
        }
    }

    private void add(String stepId, JournalEntry opening, @Nullable Ending ending, Terms terms) {
        ProcedureVersion procedure = terms.procedure();
        Term term = procedure == null ? null : procedure.stepTerm(stepId);
        long base = Deadlines.legalStart(terms.timeline(), opening.occurredAt(), DossierFold.cutOffOf(procedure));
        long due = term == null ? Deadlines.NEVER : Deadlines.nominalDue(terms.timeline(), base, term);
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
                owner,
                owner,
                opening.procedureId(),
                JournalEntry.NONE,
                opening.occurredAt(),
                base,
                List.of(cycle),
                Supplements.NONE,
                terms,
                Appraisal.NONE,
                ending == null ? 1 : 2));
    }

    private Terms termsAt(JournalEntry event) {
        return DossierFold.termsOf(family, event, book);
    }

    private static Ending ended(EndKind kind, JournalEntry event) {
        return new Ending(kind, event.occurredAt(), event.eventId());
    }

    private static @Nullable JournalEntry first(DossierEventType type, List<JournalEntry> events, long notBefore) {
        for (JournalEntry event : events) {
            if (event.type() == type && event.occurredAt() >= notBefore) {
                return event;
            }
        }
        return null;
    }
}
