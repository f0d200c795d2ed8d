package congvu.testkit.judgement;

import congvu.schemas.AvroSafety;
import congvu.schemas.event.DossierEventType;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertCause;
import congvu.schemas.result.AlertEvidence;
import congvu.schemas.result.AlertState;
import congvu.schemas.result.EventPointer;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.PauseSpan;
import congvu.schemas.result.PromiseEntry;
import congvu.schemas.result.Rate;
import congvu.testkit.model.Expectation;
import congvu.testkit.model.ExpectedAlert;
import congvu.testkit.model.ExpectedObligation;
import congvu.testkit.model.ExpectedPromise;
import congvu.testkit.model.ExpectedRate;
import congvu.testkit.model.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a faultless run would have published, written down from the expectation: the material for planted faults. */
record PerfectOutput(List<Obligation> obligations, List<Alert> transitions, Map<String, Rate> rates) {

    static {
        AvroSafety.install();
    }

    static PerfectOutput of(Expectation expectation) {
        PerfectOutput output = new PerfectOutput(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        expectation.obligations().values().forEach(one -> output.obligations().add(obligation(one)));
        expectation.alerts().values().forEach(one -> output.transitions().addAll(history(one)));
        expectation.rates().forEach((key, one) -> output.rates().put(key, rate(one)));
        return output;
    }

    private static Obligation obligation(ExpectedObligation one) {
        return Obligation.newBuilder()
                .setObligationId(one.obligationId())
                .setDossierId(one.dossierId())
                .setKind(one.kind())
                .setStepId(one.stepId())
                .setState(one.state())
                .setFamily(one.family())
                .setUnitId(one.unitId())
                .setOriginUnitId(one.originUnitId())
                .setProgressPermille(one.progressPermille())
                .setProgressPoints(one.progressPoints())
                .setProcedureId(one.procedureId())
                .setSubmittedAt(instant(one.submittedAt()))
                .setAcceptedAt(Instant.ofEpochMilli(one.acceptedAt()))
                .setLegalStartAt(Instant.ofEpochMilli(one.legalStartAt()))
                .setFirstDueAt(instant(one.firstDueAt()))
                .setDueAt(instant(one.dueAt()))
                .setBudgetMillis(one.budgetMillis())
                .setPausedMillis(one.pausedMillis())
                .setPromises(one.promises().stream().map(PerfectOutput::promise).toList())
                .setPauses(one.standstills().stream().map(PerfectOutput::pause).toList())
                .setCycle(one.cycle())
                .setEndedAt(instant(one.endedAt()))
                .setEndKind(one.endKind())
                .setVerdictFirst(one.verdictFirst())
                .setVerdictLatest(one.verdictLatest())
                .setLateMillis(one.lateMillis())
                .setOverdue(one.overdue())
                .setIndex21(one.index21())
                .setOfficeHoursId(one.officeHoursId())
                .setOfficeHoursVersion(one.officeHoursVersion())
                .setCalendarId(one.calendarId())
                .setCalendarVersion(one.calendarVersion())
                .setProcedureVersion(one.procedureVersion())
                .setNoDeadlineReason(one.noDeadlineReason())
                .setRevision(one.revision())
                .build();
    }

    private static PromiseEntry promise(ExpectedPromise one) {
        return PromiseEntry.newBuilder()
                .setNumber(one.number())
                .setCycle(one.cycle())
                .setKind(one.kind())
                .setMadeAt(Instant.ofEpochMilli(one.madeAt()))
                .setNominalDueAt(Instant.ofEpochMilli(one.nominalDueAt()))
                .setDueAt(instant(one.dueAt()))
                .setReasonCode(one.reasonCode())
                .build();
    }

    private static PauseSpan pause(Span span) {
        return PauseSpan.newBuilder()
                .setFrom(Instant.ofEpochMilli(span.from()))
                .setUntil(instant(span.until()))
                .setReason("SUPPLEMENT")
                .build();
    }

    /** RAISED when its point was reached, and then what became of it. */
    private static List<Alert> history(ExpectedAlert one) {
        Alert last = alert(one);
        Alert raised = Alert.newBuilder(last)
                .setState(AlertState.RAISED)
                .setVersion(1)
                .setCause(AlertCause.TIME_PASSED)
                .setEndedAt(null)
                .setLateMillis(null)
                .build();
        return one.state() == AlertState.RAISED ? List.of(raised) : List.of(raised, last);
    }

    private static Alert alert(ExpectedAlert one) {
        List<EventPointer> events = new ArrayList<>();
        if (one.endedAt() != null) {
            events.add(EventPointer.newBuilder()
                    .setEventId("e")
                    .setSource("s")
                    .setType(DossierEventType.DECIDED)
                    .setOccurredAt(Instant.ofEpochMilli(one.endedAt()))
                    .setTopic("t")
                    .setPartition(0)
                    .setOffset(0)
                    .build());
        }
        return Alert.newBuilder()
                .setAlertId(one.alertId())
                .setObligationId(one.obligationId())
                .setDossierId(one.dossierId())
                .setFamily(one.family())
                .setUnitId(one.unitId())
                .setProcedureId(one.procedureId())
                .setRule(one.rule())
                .setPromiseNumber(one.promise().number())
                .setLevel(one.level())
                .setState(one.state())
                .setVersion(2)
                .setCause(one.state() == AlertState.SUPERSEDED ? AlertCause.RE_APPOINTED : AlertCause.COMPLETED)
                .setReachedAt(Instant.ofEpochMilli(one.reachedAt()))
                .setDueAt(Instant.ofEpochMilli(one.dueAt()))
                .setEndedAt(instant(one.endedAt()))
                .setLateMillis(one.lateMillis())
                .setEvidence(evidence(one, events))
                .build();
    }

    private static AlertEvidence evidence(ExpectedAlert one, List<EventPointer> events) {
        return AlertEvidence.newBuilder()
                .setLegalStartAt(Instant.ofEpochMilli(one.legalStartAt()))
                .setBaseAt(Instant.ofEpochMilli(one.promise().baseAt()))
                .setNominalDueAt(Instant.ofEpochMilli(one.promise().nominalDueAt()))
                .setBudgetMillis(one.promise().budgetMillis())
                .setPausedMillis(one.pausedMillis())
                .setPauses(List.of())
                .setLedger(List.of())
                .setEvents(events)
                .setOfficeHoursId("o")
                .setOfficeHoursVersion(1)
                .setCalendarId("c")
                .setCalendarVersion(1)
                .setProcedureId(one.procedureId())
                .setProcedureVersion(one.procedureVersion())
                .setLadderVersion(1)
                .build();
    }

    private static Rate rate(ExpectedRate one) {
        BigDecimal ratio = one.ratio();
        return Rate.newBuilder()
                .setUnitId(one.unitId())
                .setWithDescendants(one.withDescendants())
                .setProcedureId(one.procedureId())
                .setPeriodKind(one.periodKind())
                .setPeriodStart(one.periodStart())
                .setFormulaId(one.formulaId())
                .setNumerator(one.numerator())
                .setDenominator(one.denominator())
                .setExcluded(one.excluded())
                .setRatio(ratio == null ? null : ratio.doubleValue())
                .setUnavailableReason(one.unavailableReason())
                .setRevision(one.revision())
                .setIsFinal(one.isFinal())
                .build();
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null || millis == Span.NEVER ? null : Instant.ofEpochMilli(millis);
    }
}
