package congvu.testkit.model;

import congvu.schemas.result.AlertRule;
import congvu.schemas.result.AlertState;
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
            String obligationId,
            FileStory file,
            String owner,
            long legalStartAt,
            List<Span> standstills,
            long endedAt) {}

    List<ExpectedAlert> ofFile(FileStory file) {
        List<ExpectedAlert> alerts = new ArrayList<>();
        for (CycleStory cycle : file.cycles()) {
            Bearer bearer = new Bearer(
                    file.dossierId(),
                    file,
                    owners.ofFile(file),
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
                for (Rung rung : rungs(file.walk(), promise, breach, bearer.standstills())) {
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
    ExpectedAlert ofStep(FileStory file, StepStory step) {
        Rung overdue = new Rung(AlertRule.OVERDUE, 1, step.promise().dueAt());
        Bearer bearer = new Bearer(
                step.obligationId(),
                file,
                owners.ofStep(file, step),
                step.promise().baseAt(),
                step.standstills(),
                step.endedAt());
        return stands(overdue, step.endedAt(), Span.NEVER) ? alert(bearer, step.promise(), overdue, Span.NEVER) : null;
    }

    /** Every rung of a promise; {@code breach} is what its deadline is called: once re-appointed, each further one is again. */
    private List<Rung> rungs(DayWalk walk, ExpectedPromise promise, AlertRule breach, List<Span> standstills) {
        LadderPoints ladder = config.ladder();
        long workingDay = walk.hours().workingDayMinutes() * MINUTE_MILLIS;
        long budget = promise.budgetMillis();
        List<Span> paused = promise.pausesMoveIt() ? standstills : List.of();
        List<Rung> rungs = new ArrayList<>();
        addBefore(rungs, AlertRule.DUE_SOON, 1, Math.round(ladder.dueSoonShare() * budget), walk, promise, paused);
        addBefore(
                rungs,
                AlertRule.DUE_SOON,
                2,
                budget - ladder.dueSoonWorkingDaysBefore() * workingDay,
                walk,
                promise,
                paused);
        addBefore(
                rungs,
                AlertRule.APOLOGY_DUE,
                1,
                budget - ladder.apologyWorkingDaysBefore() * workingDay,
                walk,
                promise,
                paused);
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
                bearer.obligationId(),
                bearer.file().dossierId(),
                bearer.owner(),
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
        return ShiftedDue.of(bearer.file().walk(), promise.baseAt(), promise.nominalDueAt(), begun);
    }

    private static AlertState stateOf(long endedAt, long replacedAt) {
        if (replacedAt != Span.NEVER) {
            return AlertState.SUPERSEDED;
        }
        return endedAt == Span.NEVER ? AlertState.RAISED : AlertState.RESOLVED;
    }
}
