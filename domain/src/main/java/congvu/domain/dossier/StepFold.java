package congvu.domain.dossier;

import congvu.domain.calendar.Deadlines;
import congvu.domain.calendar.Pause;
import congvu.domain.calendar.Pauses;
import congvu.domain.calendar.Term;
import congvu.domain.obligation.Appraisal;
import congvu.domain.obligation.Cycle;
import congvu.domain.obligation.EndKind;
import congvu.domain.obligation.Ending;
import congvu.domain.obligation.Obligation;
import congvu.domain.obligation.ObligationKind;
import congvu.domain.obligation.Promise;
import congvu.domain.obligation.PromiseKind;
import congvu.domain.obligation.Supplements;
import congvu.domain.obligation.Terms;
import congvu.domain.reference.IdRule;
import congvu.domain.reference.ProcedureVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The steps of the control sheet (form 06) that have a due date, each an obligation of its own beside the file's.
 *
 * <p>Handing the file on ends the step before; the end of the file ends whatever step is open. The file's pauses stop
 * the step's clock too.
 */
final class StepFold {
    private static final class OpenStep {
        final JournalEntry opening;
        final @Nullable String unitId;

        @Nullable
        Ending ending;

        OpenStep(JournalEntry opening, @Nullable String unitId) {
            this.opening = opening;
            this.unitId = unitId;
        }
    }

    private final String dossierId;
    private final Terms terms;
    private List<OpenStep> steps = List.of();
    private @Nullable OpenStep running;

    StepFold(String dossierId, Terms terms) {
        this.dossierId = dossierId;
        this.terms = terms;
    }

    /** Takes the file's next event; the owner is the file's after this event. */
    void apply(JournalEntry event, @Nullable String fileOwner) {
        String stepId = event.stepId();
        if (stepId == null) {
            return;
        }
        switch (event.type()) {
            case ACCEPTED, TRANSFERRED -> {
                end(EndKind.HANDED_OVER, event);
                open(stepId, event, fileOwner);
            }
            case STEP_DONE -> {
                if (running != null && stepId.equals(running.opening.stepId())) {
                    end(EndKind.STEP_DONE, event);
                }
            }
            default -> {
                // Other events may name the step they happened in; that neither opens nor ends it.
            }
        }
    }

    List<Obligation> finish(Obligation file) {
        if (steps.isEmpty()) {
            return List.of();
        }
        List<Obligation> obligations = new ArrayList<>(steps.size());
        for (OpenStep step : steps) {
            Cycle cycle = cycleAt(file, step.opening.occurredAt());
            if (!hasEndedBefore(cycle, step.opening)) {
                obligations.add(obligation(idOf(step, obligations), step, cycle, file));
            }
        }
        return obligations;
    }

    /** Handing on a file that is done opens nothing: the step would have ended before it began. */
    private static boolean hasEndedBefore(Cycle cycle, JournalEntry opening) {
        Ending ending = cycle.ending();
        return ending != null && ending.at() < opening.occurredAt();
    }

    private String idOf(OpenStep step, List<Obligation> before) {
        String stepId = step.opening.stepId();
        int occurrence = 1;
        for (Obligation earlier : before) {
            occurrence += Objects.equals(stepId, earlier.stepId()) ? 1 : 0;
        }
        return dossierId + IdRule.STEP_SEPARATOR + stepId + "/" + occurrence;
    }

    private void open(String stepId, JournalEntry event, @Nullable String fileOwner) {
        if (!hasDeadline(stepId, event)) {
            return;
        }
        if (steps.isEmpty()) {
            steps = new ArrayList<>(2);
        }
        String owner = event.unitId() == null ? fileOwner : event.unitId();
        running = new OpenStep(event, owner);
        steps.add(running);
    }

    /** A stated one, or a term whose end can be told: no step is watched that could be neither late nor in time. */
    private boolean hasDeadline(String stepId, JournalEntry opening) {
        if (opening.stepDueAt() != JournalEntry.NONE) {
            return true;
        }
        Term term = termOf(stepId);
        return term != null && Deadlines.nominalDue(terms.timeline(), legalStart(opening), term) != Deadlines.NEVER;
    }

    private long legalStart(JournalEntry opening) {
        return Deadlines.legalStart(terms.timeline(), opening.occurredAt(), null);
    }

    private void end(EndKind kind, JournalEntry event) {
        if (running != null) {
            running.ending = new Ending(kind, event.occurredAt(), event.eventId());
            running = null;
        }
    }

    private Obligation obligation(String id, OpenStep step, Cycle fileCycle, Obligation file) {
        JournalEntry opening = step.opening;
        Ending ending = firstOf(step.ending, fileCycle.ending());
        Pauses pauses = pausesFrom(opening.occurredAt(), fileCycle.pauses());
        pauses = ending == null ? pauses : pauses.closedAt(ending.at());
        long base = legalStart(opening);
        Promise promise = promise(opening, base, pauses);
        return new Obligation(
                id,
                file.family(),
                ObligationKind.STEP,
                opening.stepId(),
                opening.source(),
                step.unitId,
                step.unitId,
                file.procedureId(),
                JournalEntry.NONE,
                opening.occurredAt(),
                base,
                List.of(new Cycle(0, opening.occurredAt(), pauses, ending, List.of(promise))),
                Supplements.NONE,
                terms,
                Appraisal.NONE,
                ending == null ? 1 : 2);
    }

    /** What stood still before the step was opened was not the step's clock. */
    private static Pauses pausesFrom(long start, Pauses ofFile) {
        if (ofFile.isEmpty() || ofFile.from(0) >= start) {
            return ofFile;
        }
        List<Pause> kept = new ArrayList<>(ofFile.size());
        for (Pause pause : ofFile.asList()) {
            if (pause.until() > start) {
                kept.add(new Pause(Math.max(start, pause.from()), pause.until(), pause.reason()));
            }
        }
        return Pauses.union(kept);
    }

    private Promise promise(JournalEntry opening, long base, Pauses pauses) {
        boolean isStated = opening.stepDueAt() != JournalEntry.NONE;
        Term term = isStated ? null : termOf(Objects.requireNonNull(opening.stepId()));
        long nominal = term == null ? opening.stepDueAt() : Deadlines.nominalDue(terms.timeline(), base, term);
        boolean moves = !isStated || terms.pauseMovesStatedPromise();
        long due = moves ? Deadlines.shiftedDue(terms.timeline(), base, nominal, pauses) : nominal;
        PromiseKind kind = isStated ? PromiseKind.STATED : PromiseKind.TERM;
        return new Promise(
                0, kind, opening.occurredAt(), base, nominal, due, moves, opening.reasonCode(), opening.eventId());
    }

    private static Cycle cycleAt(Obligation file, long at) {
        Cycle found = file.cycles().get(0);
        for (Cycle cycle : file.cycles()) {
            if (cycle.startedAt() <= at) {
                found = cycle;
            }
        }
        return found;
    }

    /** The step's own end unless the file ended before it. */
    private static @Nullable Ending firstOf(@Nullable Ending own, @Nullable Ending ofFile) {
        if (ofFile == null || (own != null && own.at() <= ofFile.at())) {
            return own;
        }
        return new Ending(EndKind.FILE_ENDED, ofFile.at(), ofFile.eventId());
    }

    private @Nullable Term termOf(String stepId) {
        ProcedureVersion procedure = terms.procedure();
        return procedure == null ? null : procedure.stepTerm(stepId);
    }
}
