package congvu.schemas.row;

import congvu.schemas.event.DossierEvent;
import congvu.schemas.rejected.Rejected;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertEvidence;
import congvu.schemas.result.AttendanceDay;
import congvu.schemas.result.DeadlineChange;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.PauseSpan;
import congvu.schemas.result.PromiseEntry;
import congvu.schemas.result.Rate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Fills rows with what a generated record holds. */
final class RowsFromRecords {

    private RowsFromRecords() {}

    static void fill(DossierEventRow row, DossierEvent event) {
        row.clear();
        row.eventId.set(event.getEventId().getBytes(StandardCharsets.UTF_8));
        row.source.set(event.getSource());
        row.dossierId.set(event.getDossierId());
        row.occurredAt = event.getOccurredAt().toEpochMilli();
        row.type = event.getType();
        row.unitId.set(event.getUnitId());
        row.procedureId.set(event.getProcedureId());
        row.appointmentAt = millis(event.getAppointmentAt());
        row.stepId.set(event.getStepId());
        row.stepDueAt = millis(event.getStepDueAt());
        row.correctsEventId.set(event.getCorrectsEventId());
        row.correctedOccurredAt = millis(event.getCorrectedOccurredAt());
        row.voidsCorrected = event.getVoidsCorrected();
        row.reasonCode.set(event.getReasonCode());
    }

    static void fill(ObligationRow row, Obligation obligation) {
        row.clear();
        row.obligationId.set(obligation.getObligationId());
        byte[] around = ("<" + obligation.getDossierId() + ">").getBytes(StandardCharsets.UTF_8);
        row.dossierId.set(around, 1, around.length - 2);
        row.kind = obligation.getKind();
        row.stepId.set(obligation.getStepId());
        row.state = obligation.getState();
        row.unitId.set(obligation.getUnitId());
        row.procedureId.set(obligation.getProcedureId());
        row.submittedAt = millis(obligation.getSubmittedAt());
        row.acceptedAt = obligation.getAcceptedAt().toEpochMilli();
        row.legalStartAt = obligation.getLegalStartAt().toEpochMilli();
        row.firstDueAt = millis(obligation.getFirstDueAt());
        row.dueAt = millis(obligation.getDueAt());
        row.budgetMillis = number(obligation.getBudgetMillis());
        row.pausedMillis = obligation.getPausedMillis();
        obligation.getPromises().forEach(promise -> fill(row.promises.add(), promise));
        fillPauses(row.pauses, obligation.getPauses());
        row.cycle = obligation.getCycle();
        row.endedAt = millis(obligation.getEndedAt());
        row.endKind = obligation.getEndKind();
        row.verdictFirst = obligation.getVerdictFirst();
        row.verdictLatest = obligation.getVerdictLatest();
        row.lateMillis = number(obligation.getLateMillis());
        row.overdue = obligation.getOverdue();
        row.index21 = obligation.getIndex21();
        row.officeHoursId.set(obligation.getOfficeHoursId());
        row.officeHoursVersion = obligation.getOfficeHoursVersion();
        row.calendarId.set(obligation.getCalendarId());
        row.calendarVersion = obligation.getCalendarVersion();
        row.procedureVersion = smallNumber(obligation.getProcedureVersion());
        row.noDeadlineReason = obligation.getNoDeadlineReason();
        row.revision = obligation.getRevision();
        row.family = obligation.getFamily();
        row.originUnitId.set(obligation.getOriginUnitId());
        row.progressPermille = smallNumber(obligation.getProgressPermille());
        row.progressPoints = obligation.getProgressPoints() == null ? Double.NaN : obligation.getProgressPoints();
    }

    private static void fill(PromiseRow row, PromiseEntry promise) {
        row.number = promise.getNumber();
        row.cycle = promise.getCycle();
        row.kind = promise.getKind();
        row.madeAt = promise.getMadeAt().toEpochMilli();
        row.nominalDueAt = promise.getNominalDueAt().toEpochMilli();
        row.dueAt = millis(promise.getDueAt());
        row.reasonCode.set(promise.getReasonCode());
    }

    private static void fillPauses(RowList<PauseRow> rows, List<PauseSpan> pauses) {
        for (PauseSpan pause : pauses) {
            rows.add().set(pause.getFrom().toEpochMilli(), millis(pause.getUntil()), pause.getReason());
        }
    }

    static void fill(AlertRow row, Alert alert) {
        row.clear();
        row.alertId.set(alert.getAlertId());
        row.obligationId.set(alert.getObligationId());
        row.dossierId.set(alert.getDossierId());
        row.unitId.set(alert.getUnitId());
        row.procedureId.set(alert.getProcedureId());
        row.rule = alert.getRule();
        row.promiseNumber = alert.getPromiseNumber();
        row.level = alert.getLevel();
        row.state = alert.getState();
        row.version = alert.getVersion();
        row.cause = alert.getCause();
        row.reachedAt = alert.getReachedAt().toEpochMilli();
        row.dueAt = millis(alert.getDueAt());
        row.endedAt = millis(alert.getEndedAt());
        row.lateMillis = number(alert.getLateMillis());
        fill(row.evidence, alert.getEvidence());
        row.family = alert.getFamily();
        row.actorToken.set(alert.getActorToken());
        row.assigneeToken.set(alert.getAssigneeToken());
        row.silencedUntil = millis(alert.getSilencedUntil());
    }

    private static void fill(EvidenceRow row, AlertEvidence evidence) {
        row.legalStartAt = evidence.getLegalStartAt().toEpochMilli();
        row.baseAt = evidence.getBaseAt().toEpochMilli();
        row.nominalDueAt = evidence.getNominalDueAt().toEpochMilli();
        row.budgetMillis = evidence.getBudgetMillis();
        row.pausedMillis = evidence.getPausedMillis();
        fillPauses(row.pauses, evidence.getPauses());
        evidence.getLedger().forEach(entry -> {
            LedgerRow day = row.ledger.add();
            day.epochDay = entry.getEpochDay();
            day.kind = entry.getKind();
            day.name.set(entry.getName());
            day.workedMillis = entry.getWorkedMillis();
            day.pausedMillis = entry.getPausedMillis();
            day.leftMillis = entry.getLeftMillis();
        });
        evidence.getEvents().forEach(pointer -> {
            EventPointerRow event = row.events.add();
            event.eventId.set(pointer.getEventId());
            event.source.set(pointer.getSource());
            event.type = pointer.getType();
            event.occurredAt = pointer.getOccurredAt().toEpochMilli();
            event.topic.set(pointer.getTopic());
            event.partition = pointer.getPartition();
            event.offset = pointer.getOffset();
            event.eventType.set(pointer.getEventType());
        });
        row.officeHoursId.set(evidence.getOfficeHoursId());
        row.officeHoursVersion = evidence.getOfficeHoursVersion();
        row.calendarId.set(evidence.getCalendarId());
        row.calendarVersion = evidence.getCalendarVersion();
        row.procedureId.set(evidence.getProcedureId());
        row.procedureVersion = smallNumber(evidence.getProcedureVersion());
        row.eventsLeftOut = evidence.getEventsLeftOut();
        row.ladderVersion = evidence.getLadderVersion();
    }

    static void fill(RateRow row, Rate rate) {
        row.clear();
        row.unitId.set(rate.getUnitId());
        row.withDescendants = rate.getWithDescendants();
        row.procedureId.set(rate.getProcedureId());
        row.periodKind = rate.getPeriodKind();
        row.periodStartEpochDay = (int) rate.getPeriodStart().toEpochDay();
        row.formulaId.set(rate.getFormulaId());
        row.numerator = rate.getNumerator();
        row.denominator = rate.getDenominator();
        row.excluded = rate.getExcluded();
        row.ratio = rate.getRatio() == null ? Double.NaN : rate.getRatio();
        row.unavailableReason = rate.getUnavailableReason();
        row.revision = rate.getRevision();
        row.isFinal = rate.getIsFinal();
    }

    static void fill(DeadlineChangeRow row, DeadlineChange change) {
        row.clear();
        row.obligationId.set(change.getObligationId());
        row.dossierId.set(change.getDossierId());
        row.family = change.getFamily();
        row.unitId.set(change.getUnitId());
        row.cause = change.getCause();
        row.previousDueAt = millis(change.getPreviousDueAt());
        row.dueAt = millis(change.getDueAt());
        row.officeHoursId.set(change.getOfficeHoursId());
        row.previousOfficeHoursVersion = change.getPreviousOfficeHoursVersion();
        row.officeHoursVersion = change.getOfficeHoursVersion();
        row.calendarId.set(change.getCalendarId());
        row.previousCalendarVersion = change.getPreviousCalendarVersion();
        row.calendarVersion = change.getCalendarVersion();
        row.previousProcedureVersion = smallNumber(change.getPreviousProcedureVersion());
        row.procedureVersion = smallNumber(change.getProcedureVersion());
        row.at = change.getAt().toEpochMilli();
    }

    static void fill(AttendanceDayRow row, AttendanceDay day) {
        row.clear();
        row.staffToken.set(day.getStaffToken());
        row.date = (int) day.getDate().toEpochDay();
        row.unitId.set(day.getUnitId());
        row.scheduleId.set(day.getScheduleId());
        row.scheduleVersion = day.getScheduleVersion();
        row.state = day.getState();
        day.getPlanned()
                .forEach(span -> row.planned
                        .add()
                        .set(span.getFrom().toEpochMilli(), span.getUntil().toEpochMilli()));
        row.lateMillis = day.getLateMillis();
        row.earlyMillis = day.getEarlyMillis();
        row.isSeriouslyLate = day.getIsSeriouslyLate();
        row.missingPunches = day.getMissingPunches();
        row.unknownPunches = day.getUnknownPunches();
        row.excuses.addAll(day.getExcuses());
        row.firstInAt = millis(day.getFirstInAt());
        row.lastOutAt = millis(day.getLastOutAt());
        row.explainUntil = millis(day.getExplainUntil());
        row.revision = day.getRevision();
    }

    static void fill(RejectedRow row, Rejected rejected) {
        row.clear();
        row.sourceTopic.set(rejected.getSourceTopic());
        row.sourcePartition = rejected.getSourcePartition();
        row.sourceOffset = rejected.getSourceOffset();
        row.reason = rejected.getReason();
        row.field.set(rejected.getField());
        row.appendedAt = rejected.getAppendedAt().toEpochMilli();
        row.eventSource.set(rejected.getEventSource());
    }

    private static long millis(Instant time) {
        return time == null ? Row.ABSENT : time.toEpochMilli();
    }

    private static long number(Long value) {
        return value == null ? Row.ABSENT : value;
    }

    private static int smallNumber(Integer value) {
        return value == null ? Row.ABSENT_INT : value;
    }
}
