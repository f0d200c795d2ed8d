package congvu.domain.alert;

import congvu.domain.calendar.Deadlines;
import congvu.domain.calendar.Pauses;
import congvu.domain.calendar.WorkingTimeline;
import congvu.domain.dossier.Journal;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.obligation.Cycle;
import congvu.domain.obligation.Ending;
import congvu.domain.obligation.Obligation;
import congvu.domain.obligation.Promise;
import congvu.domain.obligation.PromiseKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which alerts stand: a pure function of the facts and the highest tick, never of the order in which things
 * became known. A completion that is processed before the tick of its own late deadline still yields its alert when that
 * tick comes.
 */
public final class AlertDecider {
    private final Ladder ladder;
    private final Journal journal;
    private final long tick;
    private final long graceMillis;
    private List<StandingAlert> standing = List.of();
    private long nextChangeAt = Deadlines.NEVER;

    private AlertDecider(Ladder ladder, Journal journal, long tick, long graceMillis) {
        this.ladder = ladder;
        this.journal = journal;
        this.tick = tick;
        this.graceMillis = graceMillis;
    }

    /**
     * @param graceMillis how long after an instant a completion from before it may still arrive before anyone is alarmed
     */
    public static AlertDecision decide(
            Obligation obligation, Journal journal, Ladder ladder, long tick, long graceMillis) {
        AlertDecider decider = new AlertDecider(ladder, journal, tick, graceMillis);
        for (Cycle cycle : obligation.cycles()) {
            decider.decide(obligation, cycle);
        }
        return decider.standing.isEmpty() && decider.nextChangeAt == Deadlines.NEVER
                ? AlertDecision.NOTHING
                : new AlertDecision(decider.standing, decider.nextChangeAt);
    }

    private void decide(Obligation obligation, Cycle cycle) {
        List<Promise> promises = cycle.promises();
        List<LadderStep> steps = ladder.rungsOf(obligation);
        for (int i = 0; i < promises.size(); i++) {
            Promise next = i + 1 < promises.size() ? promises.get(i + 1) : null;
            decide(obligation, cycle, promises.get(i), next, steps);
        }
    }

    private void decide(
            Obligation obligation, Cycle cycle, Promise promise, @Nullable Promise next, List<LadderStep> steps) {
        long over = overAt(cycle.ending(), next);
        PromiseClock clock = new PromiseClock(obligation.terms().timeline(), promise, cycle.pauses());
        for (int i = 0; i < steps.size(); i++) {
            LadderStep step = steps.get(i);
            long reachedAt = clock.instantOf(step.point());
            if (reachedAt == Deadlines.NEVER || reachedAt >= over) {
                continue;
            }
            if (tick - graceMillis > reachedAt) {
                add(standing(obligation, cycle, promise, next, step, reachedAt));
            } else {
                nextChangeAt = Math.min(nextChangeAt, reachedAt + graceMillis + 1);
            }
        }
    }

    /** From when this promise can raise nothing any more: it was kept, or another took its place. */
    private static long overAt(@Nullable Ending ending, @Nullable Promise next) {
        long over = ending == null ? Deadlines.NEVER : ending.at();
        return next == null ? over : Math.min(over, next.madeAt());
    }

    private void add(StandingAlert alert) {
        if (standing.isEmpty()) {
            standing = new ArrayList<>(4);
        }
        standing.add(alert);
    }

    private StandingAlert standing(
            Obligation obligation,
            Cycle cycle,
            Promise promise,
            @Nullable Promise next,
            LadderStep step,
            long reachedAt) {
        Ending ending = next == null ? cycle.ending() : null;
        AlertState state =
                next != null ? AlertState.SUPERSEDED : ending != null ? AlertState.RESOLVED : AlertState.RAISED;
        Pauses known = promise.moves() ? cycle.pauses().closedAt(reachedAt) : Pauses.none();
        WorkingTimeline timeline = obligation.terms().timeline();
        long dueAt = Deadlines.shiftedDue(timeline, promise.baseAt(), promise.nominalDueAt(), known);
        String endEvent = ending != null ? ending.eventId() : next != null ? next.eventId() : "";
        List<JournalEntry> bearing = AlertEvidence.eventsFor(journal, promise, reachedAt, endEvent);
        List<JournalEntry> events = AlertEvidence.told(bearing, promise, endEvent);
        int leftOut = bearing.size() - events.size();
        long endedAt = ending == null ? JournalEntry.NONE : ending.at();
        long lateMillis = ending == null ? 0 : ending.at() - finalDue(promise, dueAt);
        long fingerprint = AlertEvidence.fingerprint(
                obligation, promise, reachedAt, dueAt, known, endedAt, lateMillis, events, leftOut);
        return new StandingAlert(
                obligation,
                promise,
                ruleOf(step, cycle, promise),
                step.level(),
                state,
                reachedAt,
                dueAt,
                known,
                endedAt,
                lateMillis,
                events,
                leftOut,
                null,
                fingerprint);
    }

    private static long finalDue(Promise promise, long dueAsKnown) {
        return promise.isRunning() ? promise.dueAt() : dueAsKnown;
    }

    private static AlertRule ruleOf(LadderStep step, Cycle cycle, Promise promise) {
        boolean isAgain = step.rule() == AlertRule.OVERDUE && isAfterReAppointment(cycle, promise);
        return isAgain ? AlertRule.OVERDUE_AGAIN : step.rule();
    }

    /** Whether this promise, or one before it in the cycle, was a new date with an apology: a date restated since is no first. */
    private static boolean isAfterReAppointment(Cycle cycle, Promise promise) {
        for (Promise earlier : cycle.promises()) {
            if (earlier.kind() == PromiseKind.RE_APPOINTED && earlier.number() <= promise.number()) {
                return true;
            }
        }
        return false;
    }
}
