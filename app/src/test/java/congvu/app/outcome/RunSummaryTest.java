package congvu.app.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.AvroSafety;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertCause;
import congvu.schemas.result.AlertEvidence;
import congvu.schemas.result.AlertRule;
import congvu.schemas.result.AlertState;
import congvu.schemas.result.EndKind;
import congvu.schemas.result.Index21Verdict;
import congvu.schemas.result.NoDeadlineReason;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.ObligationFamily;
import congvu.schemas.result.ObligationKind;
import congvu.schemas.result.ObligationState;
import congvu.schemas.result.PeriodKind;
import congvu.schemas.result.Rate;
import congvu.schemas.result.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunSummaryTest {
    static {
        AvroSafety.install();
    }

    private static final InputAccounting ACCOUNTING = new InputAccounting(12, 9, 2, 1);
    private static final Instant THEN = Instant.parse("2026-03-02T01:00:00Z");

    private final ObligationView obligations = new ObligationView();
    private final AlertView alerts = new AlertView();
    private final RateView rates = new RateView();

    @Test
    void shouldPutEachCaseIntoOnePlaceWhenCounting() {
        // Given
        take("a", "u1", Verdict.ON_TIME, false, null);
        take("b", "u1", Verdict.ON_TIME, false, null);
        take("c", "u1", Verdict.LATE, false, null);
        take("d", "u1", Verdict.OPEN, true, null);
        take("e", "u2", Verdict.OPEN, false, null);
        take("f", "u2", Verdict.OPEN, false, NoDeadlineReason.NO_PROCEDURE);
        take("g", "u2", Verdict.NO_DEADLINE, false, NoDeadlineReason.NO_PROCEDURE);

        // When
        RunSummary summary = RunSummary.of(obligations, alerts, rates, ACCOUNTING);

        // Then
        assertThat(summary.total()).isEqualTo(new CaseFigures(7, 14, 2, 1, 1, 1, 2, 0, 0));
        assertThat(summary.total().onTimeRate()).hasToString("0.666667");
        assertThat(summary.byUnit().get("u2")).isEqualTo(new CaseFigures(3, 6, 0, 0, 0, 1, 2, 0, 0));
        assertThat(summary.byUnit().get("u2").onTimeRate()).isNull();
    }

    @Test
    void shouldAgreeWithTheRatesOfEveryFamilyAndLeaveOutATaskThatWasTakenBack() {
        // Given
        for (ObligationFamily family : List.of(
                ObligationFamily.DOSSIER,
                ObligationFamily.TASK,
                ObligationFamily.PETITION,
                ObligationFamily.COMPLAINT,
                ObligationFamily.DENUNCIATION)) {
            ended(family, Verdict.ON_TIME, EndKind.DECIDED);
            ended(family, Verdict.LATE, EndKind.STOPPED);
        }
        rates("dossier.on-time.latest", 1, 2);
        rates("task.on-time.latest", 1, 1);
        rates("petition.on-time.latest", 1, 2);
        rates("complaint.on-time.latest", 1, 2);
        rates("denunciation.on-time.latest", 1, 2);
        rates("task.on-time.first", 7, 7);

        // When
        RunSummary summary = RunSummary.of(obligations, alerts, rates, ACCOUNTING);

        // Then
        assertThat(summary.total()).isEqualTo(new CaseFigures(10, 20, 5, 4, 0, 0, 0, 1, 0));
        assertThat(summary.ratesAgree()).isTrue();
        rates("task.on-time.latest", 1, 2);
        assertThat(RunSummary.of(obligations, alerts, rates, ACCOUNTING).ratesAgree())
                .isFalse();
    }

    @Test
    void shouldCountOnlyTheLatestStateWhenAnObligationIsPublishedAgain() {
        // Given
        take("a", "u1", Verdict.OPEN, true, null);
        take("a", "u1", Verdict.LATE, false, null);

        // When
        RunSummary summary = RunSummary.of(obligations, alerts, rates, ACCOUNTING);

        // Then
        assertThat(summary.total()).isEqualTo(new CaseFigures(1, 2, 0, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void shouldCountBreachesThatStandAndTellTheRetractedApart() {
        // Given
        alert("1", AlertRule.OVERDUE, AlertState.RAISED);
        alert("2", AlertRule.OVERDUE, AlertState.RAISED);
        alert("2", AlertRule.OVERDUE, AlertState.RESOLVED);
        alert("3", AlertRule.OVERDUE, AlertState.RETRACTED);
        alert("4", AlertRule.OVERDUE, AlertState.SUPERSEDED);
        alert("5", AlertRule.DUE_SOON, AlertState.RAISED);

        // When
        RunSummary summary = RunSummary.of(obligations, alerts, rates, ACCOUNTING);

        // Then
        assertThat(summary.total().breachAlerts()).isEqualTo(2);
        assertThat(summary.retractedAlerts()).isEqualTo(1);
        assertThat(summary.standingAlertsByRule())
                .containsEntry(AlertRule.OVERDUE, 2L)
                .containsEntry(AlertRule.DUE_SOON, 1L);
    }

    @Test
    void shouldWriteOneLineWithNullForWhatCannotBeToldWhenAskedForJson() {
        // Given
        take("a", "u1", Verdict.OPEN, false, null);

        // When
        String json = SummaryJson.line(RunSummary.of(obligations, alerts, rates, ACCOUNTING), null);

        // Then
        assertThat(json)
                .startsWith("{\"cases\":1,\"events\":12,\"accepted\":9,\"duplicates\":2,\"rejected\":1,"
                        + "\"closedOnTime\":0,\"closedLate\":0,\"onTimeRate\":null,\"openOverdue\":0,"
                        + "\"openNotDue\":1,\"noDeadline\":0,\"cancelled\":0,\"breachAlerts\":0,")
                .contains("\"byUnit\":{\"u1\":{\"cases\":1,")
                .doesNotContain("\n");
    }

    @Test
    void shouldShowNoRateWhenNothingWithADeadlineIsClosed() {
        // Given
        take("a", "u1", Verdict.OPEN, false, null);

        // When
        String table = SummaryTable.of(RunSummary.of(obligations, alerts, rates, ACCOUNTING), null);

        // Then
        assertThat(table).contains("u1").contains(SummaryTable.NOT_AVAILABLE);
    }

    private void take(
            String id, String unitId, Verdict latest, boolean overdue, @Nullable NoDeadlineReason noDeadline) {
        obligations.take(id, obligation(id, unitId, latest, overdue, noDeadline).build());
    }

    private void ended(ObligationFamily family, Verdict latest, EndKind end) {
        String id = family + "-" + end;
        obligations.take(
                id,
                obligation(id, "u1", latest, false, null)
                        .setFamily(family)
                        .setEndKind(end)
                        .build());
    }

    private void rates(String formulaId, long numerator, long denominator) {
        Rate rate = new Rate();
        rate.setPeriodKind(PeriodKind.YEAR);
        rate.setProcedureId("*");
        rate.setFormulaId(formulaId);
        rate.setNumerator(numerator);
        rate.setDenominator(denominator);
        rates.take("u1|*|2026|" + formulaId, rate);
    }

    private static Obligation.Builder obligation(
            String id, String unitId, Verdict latest, boolean overdue, @Nullable NoDeadlineReason noDeadline) {
        return Obligation.newBuilder()
                .setObligationId(id)
                .setDossierId(id)
                .setKind(ObligationKind.WHOLE_FILE)
                .setState(ObligationState.RUNNING)
                .setUnitId(unitId)
                .setAcceptedAt(THEN)
                .setLegalStartAt(THEN)
                .setPausedMillis(0)
                .setPromises(List.of())
                .setPauses(List.of())
                .setCycle(0)
                .setVerdictFirst(latest)
                .setVerdictLatest(latest)
                .setOverdue(overdue)
                .setIndex21(Index21Verdict.EXCLUDED)
                .setOfficeHoursId("default")
                .setOfficeHoursVersion(1)
                .setCalendarId("vn")
                .setCalendarVersion(1)
                .setNoDeadlineReason(noDeadline)
                .setRevision(2);
    }

    private void alert(String id, AlertRule rule, AlertState state) {
        Alert alert = new Alert();
        alert.setAlertId(id);
        alert.setObligationId(id);
        alert.setDossierId(id);
        alert.setUnitId("u1");
        alert.setRule(rule);
        alert.setState(state);
        alert.setCause(AlertCause.TIME_PASSED);
        alert.setEvidence(new AlertEvidence());
        alerts.take(id, alert);
    }
}
