package congvu.domain.dossier;

import congvu.domain.calendar.Deadlines;
import congvu.domain.calendar.Term;
import congvu.domain.obligation.Cycle;
import congvu.domain.obligation.Ending;
import congvu.domain.obligation.Obligation;
import congvu.domain.obligation.ObligationFamily;
import congvu.domain.obligation.ObligationKind;
import congvu.domain.obligation.PromiseKind;
import congvu.domain.obligation.Terms;
import congvu.domain.reference.ProcedureVersion;
import congvu.domain.reference.ReferenceBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The whole file while its events come by, in order. Used once. */
final class FileFold {
    private final ObligationFamily family;
    private final JournalEntry acceptance;
    private final long legalStart;
    private final Terms terms;
    private final ReferenceBook book;
    private final AppraisalFold appraisal = new AppraisalFold();
    private final PauseFold pauses;
    private final List<Cycle> finished = new ArrayList<>(1);
    private CycleFold cycle;
    private int promisesBefore;
    private long submittedAt = JournalEntry.NONE;
    private @Nullable String unitId;
    private @Nullable String procedureId;
    private @Nullable ProcedureVersion procedure;
    private List<JournalEntry> foundInCycle = List.of();
    private int deliveredCycle = -1;
    private boolean isAccepted;
    private int bearing;

    FileFold(ObligationFamily family, JournalEntry acceptance, long legalStart, Terms terms, ReferenceBook book) {
        this.family = family;
        this.book = book;
        this.acceptance = acceptance;
        this.legalStart = legalStart;
        this.terms = terms;
        this.procedure = terms.procedure();
        this.pauses =
                new PauseFold(procedure != null && procedure.financialObligationPauses(), acceptance.occurredAt());
        this.cycle = new CycleFold(0, family, acceptance.occurredAt(), legalStart, terms);
        this.unitId = acceptance.unitId();
        this.procedureId = acceptance.procedureId();
    }

    @Nullable
    String unitId() {
        return unitId;
    }

    boolean isAccepted() {
        return isAccepted;
    }

    void apply(JournalEntry event) {
        switch (event.type()) {
            case SUBMITTED -> submitted(event);
            case ACCEPTED -> accepted(event);
            case TRANSFERRED -> transferred(event);
            case SUPPLEMENT_REQUESTED, SUSPENDED, FINANCIAL_OBLIGATION_SET, FINANCIAL_OBLIGATION_PAID -> paused(event);
            case SUPPLEMENT_RECEIVED, RESUMED -> resumed(event);
            case EXTENDED -> extended(event);
            case REFUSED, STOPPED, WITHDRAWN, DECIDED -> ended(event);
            case DELIVERED -> delivered(event);
            case REOPENED -> reopened(event);
            case TERM_CHANGED -> termChanged(event);
            case PROGRESSED, CAUSE_CONFIRMED, LIKED, DISLIKED, RERAISED -> appraised(event);
            case STEP_DONE, CORRECTED, SYNCED, NOTIFIED -> {
                // Of steps only, folded already, or without a bearing on any deadline.
            }
        }
    }

    /** The obligation after the last event. */
    Obligation finish(String obligationId, int repairs) {
        finishCycle();
        return new Obligation(
                obligationId,
                family,
                ObligationKind.WHOLE_FILE,
                null,
                acceptance.source(),
                unitId,
                unitId,
                procedureId,
                submittedAt,
                acceptance.occurredAt(),
                legalStart,
                finished,
                pauses.supplements(),
                Objects.equals(procedure, terms.procedure()) ? terms : new Terms(terms.timeline(), procedure),
                appraisal.finish(finished),
                bearing + repairs);
    }

    private void submitted(JournalEntry event) {
        if (submittedAt == JournalEntry.NONE) {
            submittedAt = event.occurredAt();
        }
        bearing++;
    }

    private void accepted(JournalEntry event) {
        bearing++;
        if (isAccepted) {
            transferTo(event.unitId());
            return;
        }
        isAccepted = true;
        cycle.promiseAtStart(PromiseKind.STATED, PromiseKind.TERM, event, termOf(procedure));
    }

    private void transferred(JournalEntry event) {
        bearing++;
        if (isAccepted) {
            transferTo(event.unitId());
            if (family.restartsWhenTransferred()) {
                cycle.promiseFromHere(PromiseKind.TERM_RESTARTED, event, legalStartOf(event), termOf(procedure));
            }
        }
    }

    private void transferTo(@Nullable String owner) {
        unitId = owner == null ? unitId : owner;
    }

    private void paused(JournalEntry event) {
        if (pauses.bears(event.type())) {
            bearing++;
            pauses.apply(event);
        }
    }

    private void resumed(JournalEntry event) {
        paused(event);
        if (isAccepted && event.appointmentAt() != JournalEntry.NONE) {
            cycle.promise(PromiseKind.RESTATED, event);
        }
    }

    private void extended(JournalEntry event) {
        bearing++;
        if (isAccepted) {
            cycle.promise(PromiseKind.RE_APPOINTED, event);
        }
    }

    private void ended(JournalEntry event) {
        bearing++;
        if (isAccepted) {
            cycle.end(event);
            deliveredCycle = event.type() == DossierEventType.DECIDED ? cycle.number() : deliveredCycle;
        }
    }

    private void delivered(JournalEntry event) {
        if (isAccepted) {
            cycle.end(event);
        }
    }

    private void reopened(JournalEntry event) {
        bearing++;
        if (!cycle.hasEnded()) {
            return;
        }
        finishCycle();
        cycle = new CycleFold(finished.size(), family, event.occurredAt(), legalStartOf(event), terms);
        cycle.promiseAtStart(PromiseKind.REOPENED, PromiseKind.REOPENED, event, termOf(procedure));
    }

    /** The kind it was found to be has its own term, from the start of the cycle. */
    private void termChanged(JournalEntry event) {
        bearing++;
        String found = event.procedureId();
        if (!isAccepted || found == null) {
            return;
        }
        foundInCycle = foundInCycle.isEmpty() ? new ArrayList<>(1) : foundInCycle;
        foundInCycle.add(event);
        cycle.promiseFromStart(PromiseKind.TERM_CHANGED, event, termOf(inForceAtAcceptance(found)));
    }

    private @Nullable ProcedureVersion inForceAtAcceptance(String id) {
        return DossierFold.procedure(family, id, terms.timeline().localDate(acceptance.occurredAt()), book);
    }

    private static @Nullable Term termOf(@Nullable ProcedureVersion procedure) {
        return procedure == null ? null : procedure.term();
    }

    private void appraised(JournalEntry event) {
        bearing++;
        appraisal.apply(event, deliveredCycle);
    }

    private long legalStartOf(JournalEntry event) {
        return Deadlines.legalStart(terms.timeline(), event.occurredAt(), DossierFold.cutOffOf(terms.procedure()));
    }

    private void finishCycle() {
        bearing += cycle.deliveryCounts() ? 1 : 0;
        Cycle done = cycle.finish(pauses, promisesBefore);
        promisesBefore += done.promises().size();
        finished.add(done);
        keepWhatWasFound(done.ending());
    }

    /** What was found before the end stays true when it is reopened; what was found afterwards was for nothing. */
    private void keepWhatWasFound(@Nullable Ending ending) {
        for (JournalEntry found : foundInCycle) {
            String foundId = found.procedureId();
            if (foundId != null && (ending == null || found.occurredAt() <= ending.at())) {
                procedureId = foundId;
                procedure = inForceAtAcceptance(foundId);
            }
        }
        foundInCycle = List.of();
    }
}
