package congvu.testkit.model;

import static congvu.testkit.fixtures.DossierFixture.at;
import static congvu.testkit.fixtures.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.calendar.DayCount;
import congvu.domain.calendar.Term;
import congvu.schemas.result.AlertRule;
import congvu.schemas.result.AlertState;
import congvu.testkit.fixtures.DossierFixture;
import congvu.testkit.fixtures.GoldenCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ladder over a term of five days from Monday 2 to Friday 6 March 2026, 17:00, by hand. */
class LadderTest {

    private static final ReferenceModel MODEL =
            new ReferenceModel(GoldenCalendar.withTerm(Term.workingDays(5, DayCount.AS_HOURS)), ModelConfig.defaults());
    private static final Instant LATER = at("2026-06-01T00:00");

    @Test
    void shouldReachEveryPointAtItsWorkingTimeWhenNothingHappens() {
        // When
        List<String> found = alerts(dossier("D1").accepted("2026-03-02T08:00"), LATER);

        // Then: 80 % of 40 hours and one day before are both Thursday 17:00
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "DUE_SOON/1 RAISED 2026-03-05T17:00",
                        "DUE_SOON/2 RAISED 2026-03-05T17:00",
                        "APOLOGY_DUE/1 RAISED 2026-03-05T17:00",
                        "OVERDUE/1 RAISED 2026-03-06T17:00",
                        "ESCALATION/1 RAISED 2026-03-10T17:00",
                        "ESCALATION/2 RAISED 2026-03-12T17:00",
                        "ESCALATION/3 RAISED 2026-03-16T17:00");
    }

    @Test
    void shouldStandOnlyAfterTheGraceWhenTheTickIsNear() {
        // Given
        DossierFixture file = dossier("D1").accepted("2026-03-02T08:00");
        Instant graceEnds = at("2026-03-06T17:01");

        // When / Then
        assertThat(alerts(file, graceEnds)).noneMatch(alert -> alert.startsWith("OVERDUE"));
        assertThat(alerts(file, graceEnds.plusMillis(1))).anyMatch(alert -> alert.startsWith("OVERDUE"));
        assertThat(obligation(file, graceEnds).overdue()).isFalse();
        assertThat(obligation(file, graceEnds.plusMillis(1)).overdue()).isTrue();
    }

    @Test
    void shouldResolveWhatWasReachedAndLeaveOutTheRestWhenDecidedLate() {
        // When
        List<String> found = alerts(dossier("D1").accepted("2026-03-02T08:00").decided("2026-03-09T08:00"), LATER);

        // Then
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "DUE_SOON/1 RESOLVED 2026-03-05T17:00",
                        "DUE_SOON/2 RESOLVED 2026-03-05T17:00",
                        "APOLOGY_DUE/1 RESOLVED 2026-03-05T17:00",
                        "OVERDUE/1 RESOLVED 2026-03-06T17:00");
    }

    @Test
    void shouldRaiseNothingWhenDecidedExactlyAtThePoint() {
        assertThat(alerts(dossier("D1").accepted("2026-03-02T08:00").decided("2026-03-05T17:00"), LATER))
                .isEmpty();
    }

    @Test
    void shouldSupersedeAndWatchTheNewDateWhenReAppointed() {
        // When: re-appointed on Friday morning to Wednesday 11 March, 17:00; 8 + 24 hours of budget from there
        List<String> found = alerts(
                dossier("D1").accepted("2026-03-02T08:00").extended("2026-03-06T08:00", "2026-03-11T17:00"), LATER);

        // Then: 80 % of 32 hours are 25 h 36 min
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "DUE_SOON/1 SUPERSEDED 2026-03-05T17:00",
                        "DUE_SOON/2 SUPERSEDED 2026-03-05T17:00",
                        "APOLOGY_DUE/1 SUPERSEDED 2026-03-05T17:00",
                        "DUE_SOON/1 RAISED 2026-03-11T09:36",
                        "DUE_SOON/2 RAISED 2026-03-10T17:00",
                        "APOLOGY_DUE/1 RAISED 2026-03-10T17:00",
                        "OVERDUE_AGAIN/1 RAISED 2026-03-11T17:00",
                        "ESCALATION/1 RAISED 2026-03-13T17:00",
                        "ESCALATION/2 RAISED 2026-03-17T17:00",
                        "ESCALATION/3 RAISED 2026-03-19T17:00");
    }

    @Test
    void shouldWarnAtTheWholeMillisecondBeforeWhenTheShareIsNone() {
        // When: 80 % of 32 hours less 4 ms are 25 h 36 min less 3.2 ms
        List<String> found = alerts(
                dossier("D1").accepted("2026-03-02T08:00").extended("2026-03-06T08:00", "2026-03-11T16:59:59.996"),
                LATER);

        // Then
        assertThat(found).contains("DUE_SOON/1 RAISED 2026-03-11T09:35:59.996");
    }

    @Test
    void shouldSayAgainWhenADateRestatedAfterAReAppointmentIsBroken() {
        // When
        List<String> found = alerts(
                dossier("D1")
                        .accepted("2026-03-02T08:00")
                        .extended("2026-03-05T09:00", "2026-03-09T17:00")
                        .supplementRequested("2026-03-06T08:00")
                        .supplementReceived("2026-03-06T12:00")
                        .due("2026-03-10T17:00"),
                at("2026-03-11T00:00"));

        // Then
        assertThat(found)
                .contains("OVERDUE_AGAIN/1 RAISED 2026-03-10T17:00")
                .noneMatch(alert -> alert.startsWith("OVERDUE/"));
    }

    @Test
    void shouldStayQuietWhileTheClockStandsStill() {
        assertThat(alerts(dossier("D1").accepted("2026-03-02T08:00").supplementRequested("2026-03-03T08:00"), LATER))
                .isEmpty();
    }

    @Test
    void shouldMoveTheEarlyPointsToWhenThePauseLiesBeforeThem() {
        // When: all of Tuesday and Wednesday paused
        List<String> found = alerts(
                dossier("D1")
                        .accepted("2026-03-02T08:00")
                        .supplementRequested("2026-03-03T08:00")
                        .supplementReceived("2026-03-05T08:00"),
                at("2026-03-10T18:00"));

        // Then
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "DUE_SOON/1 RAISED 2026-03-09T17:00",
                        "DUE_SOON/2 RAISED 2026-03-09T17:00",
                        "APOLOGY_DUE/1 RAISED 2026-03-09T17:00",
                        "OVERDUE/1 RAISED 2026-03-10T17:00");
    }

    @Test
    void shouldTellTheDateAsItWasKnownWhenAPauseCameAfterThePoint() {
        // When: the point is reached on Thursday 17:00, and all of Friday is paused
        Expectation found = MODEL.expect(
                dossier("D1")
                        .accepted("2026-03-02T08:00")
                        .supplementRequested("2026-03-06T08:00")
                        .supplementReceived("2026-03-09T08:00")
                        .decided("2026-03-09T17:00")
                        .events(),
                LATER);

        // Then: evidence knows Friday 17:00, lateness the final Monday 17:00
        assertThat(found.alerts().values())
                .hasSize(3)
                .allSatisfy(alert -> assertThat(alert.dueAt())
                        .isEqualTo(at("2026-03-06T17:00").toEpochMilli()))
                .allSatisfy(alert -> assertThat(alert.pausedMillis()).isZero())
                .allSatisfy(alert -> assertThat(alert.lateMillis()).isZero());
    }

    @Test
    void shouldKeepOnlyTheDeadlineWhenTheStatedDateLeavesNoTime() {
        // When: promised for the moment before the office opens
        List<String> found =
                alerts(dossier("D1").accepted("2026-03-02T08:00").due("2026-03-02T07:00"), at("2026-03-02T12:00"));

        // Then
        assertThat(found).containsExactly("OVERDUE/1 RAISED 2026-03-02T07:00");
    }

    @Test
    void shouldWatchTheDeadlineOfAStepOnly() {
        // Given
        DossierFixture file = dossier("D1")
                .accepted("2026-03-02T08:00")
                .step("review")
                .stepDue("2026-03-03T12:00")
                .transferred("2026-03-04T08:00", "unit-2")
                .step("sign")
                .stepDue("2026-03-04T17:00")
                .stepDone("2026-03-04T17:00", "sign")
                .decided("2026-03-05T09:00");

        // When
        Expectation found = MODEL.expect(file.events(), LATER);

        // Then: the review was handed over late, the signature was done exactly at its deadline
        assertThat(found.obligations()).containsOnlyKeys("D1", "D1/s/review/1", "D1/s/sign/1");
        assertThat(found.alerts().values())
                .singleElement()
                .satisfies(alert -> assertThat(alert.obligationId()).isEqualTo("D1/s/review/1"))
                .satisfies(alert -> assertThat(alert.state()).isEqualTo(AlertState.RESOLVED))
                .satisfies(alert -> assertThat(alert.lateMillis())
                        .isEqualTo(Duration.ofHours(20).toMillis()));
    }

    @Test
    void shouldNameAnAlertByTheHashThatAnyoneCanCompute() {
        // sha256sum of D1|OVERDUE|0|1
        assertThat(ExpectedAlert.idOf("D1", AlertRule.OVERDUE, 0, 1)).isEqualTo("32d164f804012d730f5d357bd36f251b");
    }

    private static List<String> alerts(DossierFixture file, Instant tick) {
        return MODEL.expect(file.events(), tick).alerts().values().stream()
                .map(alert -> alert.rule() + "/" + alert.level() + " " + alert.state() + " "
                        + Instant.ofEpochMilli(alert.reachedAt())
                                .atZone(DossierFixture.ZONE)
                                .toLocalDateTime())
                .toList();
    }

    private static ExpectedObligation obligation(DossierFixture file, Instant tick) {
        return MODEL.expect(file.events(), tick)
                .obligations()
                .values()
                .iterator()
                .next();
    }
}
