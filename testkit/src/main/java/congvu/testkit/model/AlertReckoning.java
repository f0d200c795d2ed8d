package congvu.testkit.model;

import congvu.domain.reference.ProcedureVersion;
import congvu.schemas.result.AlertRule;
import congvu.schemas.result.AlertState;
import congvu.schemas.result.ObligationFamily;
import congvu.schemas.result.PromiseKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which alerts stand at a tick (S5). */
final class AlertReckoning {

    private static final long MINUTE_MILLIS = 60_000L;

    private final ModelConfig config;
    private final OwnerReckoning owners;
    private final long tick;

    AlertReckoning(ModelConfig config, Organisation organisation, long tick) {
        this.owners = new OwnerReckoning(organisation, tick);
        this.config = config;
        this.tick = tick;
    }

    private record Rung(AlertRule rule, int level, long reachedAt) {}

    /** What bears the deadline; times are epoch milliseconds, {@link Span#NEVER} while open. */
    private record Bearer(
            ObligationFamily family,
            String dossierId,
            String obligationId,
            String owner,
            @Nullable String procedureId,
            @Nullable ProcedureVersion procedure,
            DayWalk walk,
            long legalStartAt,
            List<Span> standstills,
            long endedAt) {}

    List<ExpectedAlert> ofFile(FileStory file) {
        List<ExpectedAlert> alerts = new ArrayList<>();
        for (CycleStory cycle : file.cycles()) {
            Bearer bearer = new Bearer(
                    file.family(),
                    file.dossierId(),
                    file.obligationId(),
                    owners.ofFile(file),
                    file.procedureId(),
                    file.procedure(),
                    file.walk(),
                    file.firstCycle().legalStartAt(),
                    cycle.pauses().standstills(),
                    cycle.endedAt());
            boolean again = false;
            for (int i = 0; i < cycle.promises().size(); i++) {
                ExpectedPromise promise = cycle.promises().get(i);
                boolean last = i + 1 == cycle.promises().size();
                long replacedAt =
                        last ? Span.NEVER : cycle.promises().get(i + 1).madeAt();
                again |= promise.kind() == PromiseKind.RE_APPOINTED;
                AlertRule breach = again ? AlertRule.OVERDUE_AGAIN : AlertRule.OVERDUE;
                for (Rung rung : rungs(bearer, promise, breach)) {
                    if (stands(rung, bearer.endedAt(), replacedAt)) {
                        alerts.add(alert(bearer, promise, rung, replacedAt));
                    }
                }
            }
        }
        return alerts;
    }

    /** A step knows but one rung. */
    @Nullable
    ExpectedAlert ofStep(StepStory step) {
        Rung overdue = new Rung(AlertRule.OVERDUE, 1, step.promise().dueAt());
        Bearer bearer = new Bearer(
                step.family(),
                step.dossierId(),
                step.obligationId(),
                owners.ofStep(step),
                step.procedureId(),
                step.procedure(),
                step.walk(),
                step.promise().baseAt(),
                step.standstills(),
                step.endedAt());
        return stands(overdue, step.endedAt(), Span.NEVER) ? alert(bearer, step.promise(), overdue, Span.NEVER) : null;
    }

    /**
     * Every rung of a promise; {@code breach} is what its deadline is called: once re-appointed, each further one is again. A letter of
     * apology, form 04, is owed of dossiers only.
     */
    private List<Rung> rungs(Bearer bearer, ExpectedPromise promise, AlertRule breach) {
        LadderPoints ladder = config.ladder();
        DayWalk walk = bearer.walk();
        long workingDay = walk.hours().workingDayMinutes() * MINUTE_MILLIS;
        long budget = promise.budgetMillis();
        List<Span> paused = promise.pausesMoveIt() ? bearer.standstills() : List.of();
        List<Rung> rungs = new ArrayList<>();
        addBefore(rungs, AlertRule.DUE_SOON, 1, ladder.dueSoonAt(budget), walk, promise, paused);
        addBefore(
                rungs,
                AlertRule.DUE_SOON,
                2,
                budget - ladder.dueSoonWorkingDaysBefore() * workingDay,
                walk,
                promise,
                paused);
        if (bearer.family() == ObligationFamily.DOSSIER) {
            long apologyAt = budget - ladder.apologyWorkingDaysBefore() * workingDay;
            addBefore(rungs, AlertRule.APOLOGY_DUE, 1, apologyAt, walk, promise, paused);
        }
        if (promise.dueAt() != Span.NEVER) {
            rungs.add(new Rung(breach, 1, promise.dueAt()));
            for (int level = 1; level <= ladder.escalationLevels(); level++) {
                long further = workingDay * level * ladder.escalationStepWorkingDays();
                rungs.add(new Rung(AlertRule.ESCALATION, level, walk.advance(promise.dueAt(), further, List.of())));
            }
        }
        return rungs;
    }

    private static void addBefore(
            List<Rung> rungs,
            AlertRule rule,
            int level,
            long point,
            DayWalk walk,
            ExpectedPromise promise,
            List<Span> paused) {
        if (point > 0 && point < promise.budgetMillis()) {
            long reachedAt = walk.advance(promise.baseAt(), point, paused);
            if (reachedAt != Span.NEVER) {
                rungs.add(new Rung(rule, level, reachedAt));
            }
        }
    }

    /** Reached with the grace, and neither ended nor replaced at or before it. */
    private boolean stands(Rung rung, long endedAt, long replacedAt) {
        boolean reached = tick - config.graceMillis() > rung.reachedAt();
        return reached && endedAt > rung.reachedAt() && replacedAt > rung.reachedAt();
    }

    private static ExpectedAlert alert(Bearer bearer, ExpectedPromise promise, Rung rung, long replacedAt) {
        ShiftedDue known = dueAsKnownAt(rung.reachedAt(), bearer, promise);
        boolean resolved = bearer.endedAt() != Span.NEVER && replacedAt == Span.NEVER;
        Long end = resolved ? bearer.endedAt() : null;
        return new ExpectedAlert(
                ExpectedAlert.idOf(bearer.obligationId(), rung.rule(), promise.number(), rung.level()),
                bearer.family(),
                bearer.obligationId(),
                bearer.dossierId(),
                bearer.owner(),
                bearer.procedureId(),
                bearer.procedure() == null ? null : bearer.procedure().version(),
                rung.rule(),
                rung.level(),
                promise,
                bearer.legalStartAt(),
                stateOf(bearer.endedAt(), replacedAt),
                rung.reachedAt(),
                known.at(),
                known.pausedMillis(),
                end,
                end == null ? null : end - promise.dueAt());
    }

    /** Evidence is causal: only the pauses that had begun by then. */
    private static ShiftedDue dueAsKnownAt(long instant, Bearer bearer, ExpectedPromise promise) {
        List<Span> begun = bearer.standstills().stream()
                .filter(span -> promise.pausesMoveIt() && span.from() < instant)
                .toList();
        return ShiftedDue.of(bearer.walk(), promise.baseAt(), promise.nominalDueAt(), begun);
    }

    private static AlertState stateOf(long endedAt, long replacedAt) {
        if (replacedAt != Span.NEVER) {
            return AlertState.SUPERSEDED;
        }
        return endedAt == Span.NEVER ? AlertState.RAISED : AlertState.RESOLVED;
    }
}
