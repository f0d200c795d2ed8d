package congvu.testkit.model;

import congvu.domain.calendar.Term;
import congvu.domain.reference.ProcedureVersion;
import congvu.schemas.result.PromiseKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the promises of a file, cycle after cycle, and numbers them over its life. */
final class PromiseReading {

    private final DayWalk walk;
    private final TermWalk terms;
    private final @Nullable ProcedureVersion procedure;
    private int made;

    PromiseReading(DayWalk walk, @Nullable ProcedureVersion procedure) {
        this.walk = walk;
        this.terms = new TermWalk(walk);
        this.procedure = procedure;
    }

    long legalStart(long at) {
        return terms.legalStart(at, procedure == null ? null : procedure.cutOff());
    }

    List<ExpectedPromise> madeIn(
            int cycle, StandingEvent opening, List<StandingEvent> chapter, List<Span> standstills, long endedAt) {
        List<ExpectedPromise> promises = new ArrayList<>();
        Term term = procedure == null ? null : procedure.term();
        long start = legalStart(opening.at());
        Instant stated = opening.appointmentAt();
        long end = endOf(term, start);
        if (stated != null) {
            PromiseKind kind = cycle == 0 ? PromiseKind.STATED : PromiseKind.REOPENED;
            promises.add(stated(cycle, kind, opening, start, stated, standstills));
        } else if (end != Span.NEVER) {
            PromiseKind kind = cycle == 0 ? PromiseKind.TERM : PromiseKind.REOPENED;
            promises.add(byTerm(cycle, kind, opening, start, end, standstills));
        }
        for (StandingEvent event : chapter) {
            PromiseKind kind = kindOf(event);
            Instant appointment = event.appointmentAt();
            if (kind != null && appointment != null && event.at() <= endedAt) {
                promises.add(stated(cycle, kind, event, event.at(), appointment, standstills));
            }
        }
        return promises;
    }

    /**
     * The one promise of a step: stated, or the term of the step from where it begins; {@code null} without either. The cut-off
     * is about the file and does not hold up its steps.
     */
    @Nullable
    ExpectedPromise ofStep(StandingEvent opening, @Nullable Term term, List<Span> standstills) {
        PromiseReading own = new PromiseReading(walk, procedure);
        long start = terms.legalStart(opening.at(), null);
        Instant stated = opening.stepDueAt();
        if (stated != null) {
            return own.stated(0, PromiseKind.STATED, opening, start, stated, standstills);
        }
        long end = endOf(term, start);
        return end == Span.NEVER ? null : own.byTerm(0, PromiseKind.TERM, opening, start, end, standstills);
    }

    /** {@link Span#NEVER} without a term, and where the term ends later than anybody has said when offices work. */
    private long endOf(@Nullable Term term, long start) {
        return term == null ? Span.NEVER : terms.nominalDue(start, term);
    }

    private static @Nullable PromiseKind kindOf(StandingEvent event) {
        return switch (event.type()) {
            case SUPPLEMENT_RECEIVED, RESUMED -> PromiseKind.RESTATED;
            case EXTENDED -> PromiseKind.RE_APPOINTED;
            default -> null;
        };
    }

    /** A date that somebody stated; whether pauses move it is for the procedure to say. */
    private ExpectedPromise stated(
            int cycle, PromiseKind kind, StandingEvent by, long base, Instant date, List<Span> standstills) {
        boolean moves = procedure == null || procedure.pauseMovesStatedPromise();
        return promise(cycle, kind, by, base, date.toEpochMilli(), moves, standstills);
    }

    /** A date that the law's term gives: time in which the clock stands still is no part of the term. */
    private ExpectedPromise byTerm(
            int cycle, PromiseKind kind, StandingEvent by, long start, long end, List<Span> standstills) {
        return promise(cycle, kind, by, start, end, true, standstills);
    }

    private ExpectedPromise promise(
            int cycle,
            PromiseKind kind,
            StandingEvent by,
            long base,
            long nominal,
            boolean moves,
            List<Span> standstills) {
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
                by.reasonCode());
    }
}
