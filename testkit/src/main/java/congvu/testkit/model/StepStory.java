package congvu.testkit.model;

import congvu.domain.calendar.Term;
import congvu.domain.reference.ProcedureVersion;
import congvu.domain.reference.StepTerm;
import congvu.schemas.result.EndKind;
import congvu.schemas.result.ObligationFamily;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of a file, or one act on a case to which the law sets a limit, as far as it bears a deadline (S8). Times are epoch
 * milliseconds.
 *
 * @param obligationId {@code file/s/step/n}
 * @param procedure in which the term of the step stands
 * @param endedAt {@link Span#NEVER} while open
 * @param standstills the pauses of the file while the step was open
 */
record StepStory(
        ObligationFamily family,
        String dossierId,
        String obligationId,
        String stepId,
        String owner,
        @Nullable String procedureId,
        @Nullable ProcedureVersion procedure,
        DayWalk walk,
        long openedAt,
        long endedAt,
        @Nullable EndKind endKind,
        ExpectedPromise promise,
        List<Span> standstills) {

    /** Every step of the control sheet that had a deadline, in the order of opening. */
    static List<StepStory> of(FileStory file) {
        List<StepStory> steps = new ArrayList<>();
        Map<String, Integer> opened = new HashMap<>();
        String owner = file.acceptance().ownerAfter("");
        for (CycleStory cycle : file.cycles()) {
            List<StandingEvent> told = new ArrayList<>(cycle.number() == 0 ? List.of(file.acceptance()) : List.of());
            told.addAll(cycle.events());
            for (int i = 0; i < told.size(); i++) {
                StandingEvent event = told.get(i);
                owner = event.ownerAfter(owner);
                if (opens(event, cycle)) {
                    StepStory step = read(file, cycle, owner, event, told.subList(i + 1, told.size()), opened);
                    if (step != null) {
                        steps.add(step);
                    }
                }
            }
        }
        return steps;
    }

    /** The term that a procedure gives to a step, {@code null} when it does not name it. */
    static @Nullable Term termOf(String stepId, @Nullable ProcedureVersion procedure) {
        if (procedure != null) {
            for (StepTerm step : procedure.steps()) {
                if (step.stepId().equals(stepId)) {
                    return step.term();
                }
            }
        }
        return null;
    }

    private static boolean opens(StandingEvent event, CycleStory cycle) {
        return event.handsOver() && event.stepId() != null && event.at() <= cycle.endedAt();
    }

    private static @Nullable StepStory read(
            FileStory file,
            CycleStory cycle,
            String owner,
            StandingEvent opening,
            List<StandingEvent> later,
            Map<String, Integer> opened) {
        String stepId = String.valueOf(opening.stepId());
        StandingEvent own = endOf(stepId, later);
        StandingEvent end = own != null && own.at() <= cycle.endedAt() ? own : null;
        long endedAt = end == null ? cycle.endedAt() : end.at();
        List<Span> standstills = cycle.pauses().standstills(opening.at(), endedAt);
        ExpectedPromise promise = PromiseReading.ofStep(
                file.walk(), file.procedure(), opening, termOf(stepId, file.procedure()), standstills);
        if (promise == null) {
            return null;
        }
        int n = opened.merge(stepId, 1, Integer::sum);
        return new StepStory(
                file.family(),
                file.dossierId(),
                file.obligationId() + "/s/" + stepId + "/" + n,
                stepId,
                owner,
                file.procedureId(),
                file.procedure(),
                file.walk(),
                opening.at(),
                endedAt,
                endKind(end, cycle),
                promise,
                standstills);
    }

    /** Done itself, or handed on to any next step, whichever is told first. */
    private static @Nullable StandingEvent endOf(String stepId, List<StandingEvent> later) {
        return later.stream()
                .filter(event -> event.stepId() != null)
                .filter(event -> event.type() == Happening.TRANSFERRED
                        || (event.type() == Happening.STEP_DONE && stepId.equals(event.stepId())))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable EndKind endKind(@Nullable StandingEvent end, CycleStory cycle) {
        if (end == null) {
            return cycle.isOpen() ? null : EndKind.FILE_ENDED;
        }
        return end.type() == Happening.STEP_DONE ? EndKind.STEP_DONE : EndKind.HANDED_OVER;
    }
}
