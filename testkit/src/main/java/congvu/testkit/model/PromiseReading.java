package congvu.testkit.model;

import congvu.domain.calendar.Term;
import congvu.domain.reference.ProcedureVersion;
import congvu.schemas.result.ObligationFamily;
import congvu.schemas.result.PromiseKind;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the promises of a file, cycle after cycle, and numbers them over its life. What was found about a case on the way
 * stays true: the procedure that it names holds from then on.
 */
final class PromiseReading {

    private final ObligationFamily family;
    private final DayWalk walk;
    private final TermWalk terms;
    private final @Nullable ProcedureVersion atAcceptance;
    private final Function<String, @Nullable ProcedureVersion> inForceAtAcceptance;
    private @Nullable String procedureId;
    private @Nullable ProcedureVersion procedure;
    private int made;

    /** @param inForceAtAcceptance the version of any procedure on the day on which the file was accepted */
    PromiseReading(
            ObligationFamily family,
            DayWalk walk,
            @Nullable String procedureId,
            @Nullable ProcedureVersion atAcceptance,
            Function<String, @Nullable ProcedureVersion> inForceAtAcceptance) {
        this.family = family;
        this.walk = walk;
        this.terms = new TermWalk(walk);
        this.procedureId = procedureId;
        this.procedure = atAcceptance;
        this.atAcceptance = atAcceptance;
        this.inForceAtAcceptance = inForceAtAcceptance;
    }

    /** The procedure that holds after what was read so far. */
    @Nullable
    String procedureId() {
        return procedureId;
    }

    @Nullable
    ProcedureVersion procedure() {
        return procedure;
    }

    long legalStart(long at) {
        return terms.legalStart(at, cutOff());
    }

    List<ExpectedPromise> madeIn(
            int cycle, StandingEvent opening, List<StandingEvent> chapter, List<Span> standstills, long endedAt) {
        List<ExpectedPromise> promises = new ArrayList<>();
        Instant stated = opening.appointmentAt();
        if (stated != null) {
            PromiseKind kind = cycle == 0 ? PromiseKind.STATED : PromiseKind.REOPENED;
            promises.add(stated(cycle, kind, opening, legalStart(opening.at()), stated, standstills));
        } else {
            PromiseKind kind = cycle == 0 ? PromiseKind.TERM : PromiseKind.REOPENED;
            promises.addAll(byTerm(cycle, kind, opening, opening, standstills));
        }
        for (StandingEvent event : chapter) {
            if (event.at() <= endedAt) {
                promises.addAll(madeBy(event, cycle, opening, standstills));
            }
        }
        return promises;
    }

    private List<ExpectedPromise> madeBy(
            StandingEvent event, int cycle, StandingEvent opening, List<Span> standstills) {
        Instant appointment = event.appointmentAt();
        return switch (event.type()) {
            case SUPPLEMENT_RECEIVED, RESUMED ->
                appointment == null
                        ? List.of()
                        : List.of(stated(cycle, PromiseKind.RESTATED, event, event.at(), appointment, standstills));
            case EXTENDED ->
                appointment == null
                        ? List.of()
                        : List.of(stated(cycle, PromiseKind.RE_APPOINTED, event, event.at(), appointment, standstills));
            case TRANSFERRED ->
                family == ObligationFamily.PETITION
                        ? byTerm(cycle, PromiseKind.TERM_RESTARTED, event, event, standstills)
                        : List.of();
            case COMPLEXITY_FOUND -> {
                procedureId = event.procedureId();
                procedure = procedureId == null ? null : inForceAtAcceptance.apply(procedureId);
                yield byTerm(cycle, PromiseKind.TERM_CHANGED, event, opening, standstills);
            }
            default -> List.of();
        };
    }

    /**
     * The one promise of a step of the control sheet: stated, or the term of the step from where it begins; {@code null} without
     * either. The cut-off is about the file and does not hold up its steps.
     */
    static @Nullable ExpectedPromise ofStep(
            DayWalk walk,
            @Nullable ProcedureVersion procedure,
            StandingEvent opening,
            @Nullable Term term,
            List<Span> standstills) {
        PromiseReading own = new PromiseReading(ObligationFamily.DOSSIER, walk, null, procedure, none -> null);
        long start = own.terms.legalStart(opening.at(), null);
        Instant stated = opening.stepDueAt();
        if (stated != null) {
            return own.stated(0, PromiseKind.STATED, opening, start, stated, standstills);
        }
        long end = term == null ? Span.NEVER : own.terms.nominalDue(start, term);
        return end == Span.NEVER
                ? null
                : own.promise(0, PromiseKind.TERM, opening, start, end, true, standstills, opening.reasonCode());
    }

    /** The promise of a limit that the law sets to a single act on a case: no pause moves it, and nobody gives a reason for it. */
    static @Nullable ExpectedPromise ofLimit(
            ObligationFamily family, DayWalk walk, ProcedureVersion procedure, StandingEvent opening, Term term) {
        PromiseReading own = new PromiseReading(family, walk, null, procedure, none -> null);
        long start = own.legalStart(opening.at());
        long end = own.terms.dueAfterEvent(opening.at(), own.cutOff(), term);
        return end == Span.NEVER ? null : own.promise(0, PromiseKind.TERM, opening, start, end, true, List.of(), null);
    }

    private @Nullable LocalTime cutOff() {
        return atAcceptance == null ? null : atAcceptance.cutOff();
    }

    /** A date that somebody stated; whether pauses move it is for the procedure to say. */
    private ExpectedPromise stated(
            int cycle, PromiseKind kind, StandingEvent by, long base, Instant date, List<Span> standstills) {
        boolean moves = atAcceptance == null || atAcceptance.pauseMovesStatedPromise();
        return promise(cycle, kind, by, base, date.toEpochMilli(), moves, standstills, by.reasonCode());
    }

    /**
     * A date that the law's term gives: time in which the clock stands still is no part of the term. No promise without a term, and
     * none where the term ends later than anybody has said when offices work.
     *
     * @param from the event from which the term counts
     */
    private List<ExpectedPromise> byTerm(
            int cycle, PromiseKind kind, StandingEvent by, StandingEvent from, List<Span> standstills) {
        Term term = procedure == null ? null : procedure.term();
        if (term == null) {
            return List.of();
        }
        long start = legalStart(from.at());
        long end = isCase() ? terms.dueAfterEvent(from.at(), cutOff(), term) : terms.nominalDue(start, term);
        return end == Span.NEVER
                ? List.of()
                : List.of(promise(cycle, kind, by, start, end, true, standstills, by.reasonCode()));
    }

    private boolean isCase() {
        return family != ObligationFamily.DOSSIER && family != ObligationFamily.TASK;
    }

    private ExpectedPromise promise(
            int cycle,
            PromiseKind kind,
            StandingEvent by,
            long base,
            long nominal,
            boolean moves,
            List<Span> standstills,
            @Nullable String reasonCode) {
        ShiftedDue due = ShiftedDue.of(walk, base, nominal, moves ? standstills : List.of());
        return new ExpectedPromise(
                made++,
                cycle,
                kind,
                by.at(),
                base,
                nominal,
                due.at(),
                walk.workedMillis(base, nominal),
                due.pausedMillis(),
                moves,
                reasonCode);
    }
}
