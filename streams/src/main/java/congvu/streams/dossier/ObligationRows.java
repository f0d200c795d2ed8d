package congvu.streams.dossier;

import congvu.domain.calendar.Pauses;
import congvu.domain.calendar.WorkingTimeline;
import congvu.domain.count.Counter;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.obligation.Appraisal;
import congvu.domain.obligation.Cycle;
import congvu.domain.obligation.EndKind;
import congvu.domain.obligation.Ending;
import congvu.domain.obligation.NoDeadlineReason;
import congvu.domain.obligation.Obligation;
import congvu.domain.obligation.ObligationFamily;
import congvu.domain.obligation.ObligationKind;
import congvu.domain.obligation.Promise;
import congvu.domain.obligation.PromiseKind;
import congvu.domain.obligation.Verdict;
import congvu.domain.rate.Contribution;
import congvu.domain.reference.ProcedureVersion;
import congvu.schemas.result.Index21Verdict;
import congvu.schemas.result.ObligationState;
import congvu.schemas.row.ObligationRow;
import congvu.schemas.row.PauseRow;
import congvu.schemas.row.PromiseRow;
import congvu.schemas.row.Row;
import congvu.schemas.row.RowList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From the facts about an obligation to its record on the topic. Only names change here. */
final class ObligationRows {
    private ObligationRows() {}

    /**
     * @param overdue whether its running promise is broken at the highest tick
     * @param contribution of the whole file, for the national index; null for a step
     */
    static void fill(
            ObligationRow row,
            String dossierId,
            Obligation obligation,
            boolean overdue,
            @Nullable Contribution contribution) {
        row.clear();
        Cycle cycle = obligation.cycle();
        row.obligationId.set(obligation.id());
        row.dossierId.set(dossierId);
        row.kind = kindOf(obligation.kind());
        row.stepId.set(obligation.stepId());
        row.family = familyOf(obligation.family());
        fillAppraisal(row, obligation);
        row.state = stateOf(obligation);
        String unit = obligation.unitId();
        row.unitId.set(unit == null ? Contribution.NO_UNIT : unit);
        row.originUnitId.set(Objects.equals(unit, obligation.originUnitId()) ? null : obligation.originUnitId());
        row.procedureId.set(obligation.procedureId());
        row.submittedAt = obligation.submittedAt() == JournalEntry.NONE ? Row.ABSENT : obligation.submittedAt();
        row.acceptedAt = obligation.acceptedAt();
        row.legalStartAt = obligation.legalStartAt();
        fillPromises(row, obligation);
        fillPauses(row.pauses, cycle.pauses());
        row.pausedMillis = pausedMillis(obligation.terms().timeline(), obligation.legalStartAt(), cycle.pauses());
        row.cycle = cycle.number();
        fillVerdicts(row, obligation);
        row.overdue = overdue;
        row.index21 = indexOf(contribution);
        fillVersions(row, obligation);
        row.revision = obligation.revision();
    }

    /** By which versions an obligation is counted. */
    static PublishedObligation.Versions versionsOf(Obligation obligation) {
        WorkingTimeline timeline = obligation.terms().timeline();
        ProcedureVersion procedure = obligation.terms().procedure();
        return new PublishedObligation.Versions(
                timeline.officeHoursVersion(),
                timeline.calendarVersion(),
                procedure == null ? Row.ABSENT_INT : procedure.version());
    }

    static congvu.schemas.result.ObligationFamily familyOf(ObligationFamily family) {
        return switch (family) {
            case DOSSIER -> congvu.schemas.result.ObligationFamily.DOSSIER;
            case TASK -> congvu.schemas.result.ObligationFamily.TASK;
            case PETITION -> congvu.schemas.result.ObligationFamily.PETITION;
            case COMPLAINT -> congvu.schemas.result.ObligationFamily.COMPLAINT;
            case DENUNCIATION -> congvu.schemas.result.ObligationFamily.DENUNCIATION;
        };
    }

    private static void fillAppraisal(ObligationRow row, Obligation obligation) {
        Appraisal appraisal = obligation.appraisal();
        if (obligation.family() != ObligationFamily.TASK || obligation.kind() == ObligationKind.STEP) {
            return;
        }
        if (appraisal.progressPermille() != Appraisal.UNTOLD) {
            row.progressPermille = appraisal.progressPermille();
        }
        Ending ending = obligation.ending();
        if (ending != null && ending.kind().hasResult()) {
            row.progressPoints = (double) appraisal.quartersLeft() / Appraisal.QUARTERS;
        }
    }

    static void fillPauses(RowList<PauseRow> rows, Pauses pauses) {
        for (int i = 0; i < pauses.size(); i++) {
            long until = pauses.until(i) == Pauses.OPEN ? Row.ABSENT : pauses.until(i);
            rows.add().set(pauses.from(i), until, pauses.reason(i));
        }
    }

    /** Working time inside finished pauses, from a start on. */
    static long pausedMillis(WorkingTimeline timeline, long from, Pauses pauses) {
        long paused = 0;
        for (int i = 0; i < pauses.size(); i++) {
            long start = Math.max(from, pauses.from(i));
            if (pauses.until(i) != Pauses.OPEN && pauses.until(i) > start) {
                paused += timeline.worked(pauses.until(i)) - timeline.worked(start);
            }
        }
        return paused;
    }

    private static void fillPromises(ObligationRow row, Obligation obligation) {
        WorkingTimeline timeline = obligation.terms().timeline();
        Promise first = obligation.cycles().get(0).first();
        Promise latest = obligation.cycle().latest();
        if (first != null) {
            row.firstDueAt = first.dueAt();
        }
        if (latest != null) {
            row.dueAt = latest.dueAt();
            row.budgetMillis = timeline.worked(latest.nominalDueAt()) - timeline.worked(latest.baseAt());
        }
        for (Cycle cycle : obligation.cycles()) {
            for (Promise promise : cycle.promises()) {
                fillPromise(row.promises.add(), cycle, promise);
            }
        }
    }

    private static void fillPromise(PromiseRow row, Cycle cycle, Promise promise) {
        row.number = promise.number();
        row.cycle = cycle.number();
        row.kind = promiseKindOf(promise.kind());
        row.madeAt = promise.madeAt();
        row.nominalDueAt = promise.nominalDueAt();
        row.dueAt = promise.dueAt();
        row.reasonCode.set(promise.reasonCode());
    }

    private static void fillVerdicts(ObligationRow row, Obligation obligation) {
        Ending ending = obligation.ending();
        if (ending != null) {
            row.endedAt = ending.at();
            row.endKind = endKindOf(ending.kind());
        }
        row.verdictFirst = verdictOf(obligation.verdictFirst());
        row.verdictLatest = verdictOf(obligation.verdictLatest());
        if (obligation.verdictLatest() == Verdict.LATE) {
            row.lateMillis = obligation.lateMillis();
        }
        NoDeadlineReason reason = obligation.noDeadlineReason();
        row.noDeadlineReason = reason == null ? null : reasonOf(reason);
    }

    private static void fillVersions(ObligationRow row, Obligation obligation) {
        WorkingTimeline timeline = obligation.terms().timeline();
        row.officeHoursId.set(timeline.officeHoursId());
        row.officeHoursVersion = timeline.officeHoursVersion();
        row.calendarId.set(timeline.calendarId());
        row.calendarVersion = timeline.calendarVersion();
        ProcedureVersion procedure = obligation.terms().procedure();
        if (procedure != null) {
            row.procedureVersion = procedure.version();
        }
    }

    private static ObligationState stateOf(Obligation obligation) {
        return switch (obligation.state()) {
            case RUNNING -> ObligationState.RUNNING;
            case PAUSED -> ObligationState.PAUSED;
            case ENDED -> ObligationState.ENDED;
        };
    }

    private static Index21Verdict indexOf(@Nullable Contribution contribution) {
        if (contribution == null) {
            return Index21Verdict.EXCLUDED;
        }
        if (contribution.counts(Counter.INDEX_ON_TIME)) {
            return Index21Verdict.ON_TIME;
        }
        return contribution.counts(Counter.INDEX_OVERDUE) ? Index21Verdict.OVERDUE : Index21Verdict.EXCLUDED;
    }

    private static congvu.schemas.result.ObligationKind kindOf(ObligationKind kind) {
        return switch (kind) {
            case WHOLE_FILE -> congvu.schemas.result.ObligationKind.WHOLE_FILE;
            case STEP -> congvu.schemas.result.ObligationKind.STEP;
        };
    }

    private static congvu.schemas.result.PromiseKind promiseKindOf(PromiseKind kind) {
        return switch (kind) {
            case STATED -> congvu.schemas.result.PromiseKind.STATED;
            case TERM -> congvu.schemas.result.PromiseKind.TERM;
            case RESTATED -> congvu.schemas.result.PromiseKind.RESTATED;
            case RE_APPOINTED -> congvu.schemas.result.PromiseKind.RE_APPOINTED;
            case REOPENED -> congvu.schemas.result.PromiseKind.REOPENED;
            case TERM_RESTARTED -> congvu.schemas.result.PromiseKind.TERM_RESTARTED;
            case TERM_CHANGED -> congvu.schemas.result.PromiseKind.TERM_CHANGED;
        };
    }

    private static congvu.schemas.result.EndKind endKindOf(EndKind kind) {
        return switch (kind) {
            case DECIDED -> congvu.schemas.result.EndKind.DECIDED;
            case DELIVERED -> congvu.schemas.result.EndKind.DELIVERED;
            case REFUSED -> congvu.schemas.result.EndKind.REFUSED;
            case STOPPED -> congvu.schemas.result.EndKind.STOPPED;
            case WITHDRAWN -> congvu.schemas.result.EndKind.WITHDRAWN;
            case STEP_DONE -> congvu.schemas.result.EndKind.STEP_DONE;
            case HANDED_OVER -> congvu.schemas.result.EndKind.HANDED_OVER;
            case FILE_ENDED -> congvu.schemas.result.EndKind.FILE_ENDED;
        };
    }

    private static congvu.schemas.result.Verdict verdictOf(Verdict verdict) {
        return switch (verdict) {
            case OPEN -> congvu.schemas.result.Verdict.OPEN;
            case ON_TIME -> congvu.schemas.result.Verdict.ON_TIME;
            case LATE -> congvu.schemas.result.Verdict.LATE;
            case NO_DEADLINE -> congvu.schemas.result.Verdict.NO_DEADLINE;
        };
    }

    private static congvu.schemas.result.NoDeadlineReason reasonOf(NoDeadlineReason reason) {
        return switch (reason) {
            case NO_PROCEDURE -> congvu.schemas.result.NoDeadlineReason.NO_PROCEDURE;
            case PROCEDURE_UNKNOWN -> congvu.schemas.result.NoDeadlineReason.PROCEDURE_UNKNOWN;
            case NO_TERM -> congvu.schemas.result.NoDeadlineReason.NO_TERM;
            case BEYOND_CALENDAR -> congvu.schemas.result.NoDeadlineReason.BEYOND_CALENDAR;
        };
    }
}
