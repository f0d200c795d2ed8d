package congvu.testkit.model;

import congvu.domain.reference.ProcedureVersion;
import congvu.schemas.result.Index21Verdict;
import congvu.schemas.result.NoDeadlineReason;
import congvu.schemas.result.ObligationFamily;
import congvu.schemas.result.ObligationKind;
import congvu.schemas.result.ObligationState;
import congvu.schemas.result.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down the obligations of a file at a tick. */
final class ObligationReckoning {

    private static final long DAY_MILLIS = 86_400_000L;

    private final ModelConfig config;
    private final OwnerReckoning owners;
    private final long tick;

    ObligationReckoning(ModelConfig config, Organisation organisation, long tick) {
        this.owners = new OwnerReckoning(organisation, tick);
        this.config = config;
        this.tick = tick;
    }

    ExpectedObligation ofFile(FileStory file) {
        CycleStory last = file.lastCycle();
        ExpectedPromise first = promiseZero(file);
        ExpectedPromise latest = last.latestPromise();
        List<Span> standstills = last.pauses().standstills();
        String owner = owners.ofFile(file);
        return new ExpectedObligation(
                file.family(),
                file.obligationId(),
                file.dossierId(),
                ObligationKind.WHOLE_FILE,
                null,
                stateOf(last.endedAt(), standstills),
                owner,
                owner.equals(file.owner()) ? null : file.owner(),
                file.procedureId(),
                file.submittedAt(),
                file.acceptance().at(),
                (int) file.walk().dateOf(file.acceptance().at()).toEpochDay(),
                file.firstCycle().legalStartAt(),
                known(first == null ? null : first.dueAt()),
                known(latest == null ? null : latest.dueAt()),
                latest == null ? null : latest.budgetMillis(),
                finishedMillis(file.walk(), file.firstCycle().legalStartAt(), standstills),
                file.cycles().stream()
                        .flatMap(cycle -> cycle.promises().stream())
                        .toList(),
                standstills,
                last.number(),
                known(last.endedAt()),
                last.endKind(),
                VerdictReckoning.verdict(first, file.firstCycle().endedAt()),
                VerdictReckoning.verdict(latest, last.endedAt()),
                VerdictReckoning.lateMillis(latest, last.endedAt()),
                VerdictReckoning.overdue(latest, last.endedAt(), tick, config.graceMillis()),
                IndexReckoning.verdict(file, tick, config.graceMillis()),
                file.walk().hours().id(),
                file.walk().hours().version(),
                file.walk().holidays().id(),
                file.walk().holidays().version(),
                versionOf(file.procedure()),
                latest == null ? noDeadlineReason(file) : null,
                isTask(file) ? file.appraisal().progressPermille() : null,
                isTask(file) && last.hasResult() ? file.appraisal().quartersLeft() / 4.0 : null,
                file.appraisal().disputed(),
                isTask(file)
                        && !file.firstCycle().isOpen()
                        && !file.firstCycle().hasResult(),
                file.revision());
    }

    private static NoDeadlineReason noDeadlineReason(FileStory file) {
        if (file.procedureId() == null) {
            return NoDeadlineReason.NO_PROCEDURE;
        }
        ProcedureVersion procedure = file.procedure();
        if (procedure == null) {
            return NoDeadlineReason.PROCEDURE_UNKNOWN;
        }
        return procedure.term() == null ? NoDeadlineReason.NO_TERM : NoDeadlineReason.BEYOND_CALENDAR;
    }

    private static boolean isTask(FileStory file) {
        return file.family() == ObligationFamily.TASK;
    }

    ExpectedObligation ofStep(StepStory step) {
        String owner = owners.ofStep(step);
        ExpectedPromise promise = step.promise();
        Verdict verdict = VerdictReckoning.verdict(promise, step.endedAt());
        return new ExpectedObligation(
                step.family(),
                step.obligationId(),
                step.dossierId(),
                ObligationKind.STEP,
                step.stepId(),
                stateOf(step.endedAt(), step.standstills()),
                owner,
                owner.equals(step.owner()) ? null : step.owner(),
                step.procedureId(),
                null,
                step.openedAt(),
                (int) step.walk().dateOf(step.openedAt()).toEpochDay(),
                promise.baseAt(),
                known(promise.dueAt()),
                known(promise.dueAt()),
                promise.budgetMillis(),
                finishedMillis(step.walk(), promise.baseAt(), step.standstills()),
                List.of(promise),
                step.standstills(),
                0,
                known(step.endedAt()),
                step.endKind(),
                verdict,
                verdict,
                VerdictReckoning.lateMillis(promise, step.endedAt()),
                VerdictReckoning.overdue(promise, step.endedAt(), tick, config.graceMillis()),
                Index21Verdict.EXCLUDED,
                step.walk().hours().id(),
                step.walk().hours().version(),
                step.walk().holidays().id(),
                step.walk().holidays().version(),
                versionOf(step.procedure()),
                null,
                null,
                null,
                false,
                false,
                step.endedAt() == Span.NEVER ? 1 : 2);
    }

    /** Whether the file has left the store: all ended, the last end is long enough ago (S9), and no alert waits for its grace. */
    boolean hasLeft(FileStory file, List<StepStory> steps) {
        long lastEnd = file.lastCycle().endedAt();
        for (StepStory step : steps) {
            lastEnd = Math.max(lastEnd, step.endedAt());
        }
        long kept = config.keepClosedDays() * DAY_MILLIS;
        boolean isTold = tick - config.graceMillis() > lastEnd;
        return lastEnd != Span.NEVER && isTold && tick >= lastEnd + kept;
    }

    /** Promise 0 of the file, when the first cycle made it. */
    private static @Nullable ExpectedPromise promiseZero(FileStory file) {
        List<ExpectedPromise> promises = file.firstCycle().promises();
        return promises.isEmpty() ? null : promises.getFirst();
    }

    private static ObligationState stateOf(long endedAt, List<Span> standstills) {
        if (endedAt != Span.NEVER) {
            return ObligationState.ENDED;
        }
        boolean paused = !standstills.isEmpty() && standstills.getLast().until() == Span.NEVER;
        return paused ? ObligationState.PAUSED : ObligationState.RUNNING;
    }

    /** What a pause took before the term began to run, nobody had. */
    private static long finishedMillis(DayWalk walk, long from, List<Span> standstills) {
        long sum = 0;
        for (Span span : standstills) {
            if (span.until() != Span.NEVER && span.until() > from) {
                sum += walk.workedMillis(Math.max(from, span.from()), span.until());
            }
        }
        return sum;
    }

    private static @Nullable Integer versionOf(@Nullable ProcedureVersion procedure) {
        return procedure == null ? null : procedure.version();
    }

    private static @Nullable Long known(@Nullable Long instant) {
        return instant == null || instant == Span.NEVER ? null : instant;
    }
}
