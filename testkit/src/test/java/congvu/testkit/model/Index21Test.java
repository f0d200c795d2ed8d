package congvu.testkit.model;

import static congvu.testkit.fixtures.DossierFixture.at;
import static congvu.testkit.fixtures.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.calendar.Term;
import congvu.schemas.result.Index21Verdict;
import congvu.testkit.fixtures.DossierFixture;
import congvu.testkit.fixtures.GoldenCalendar;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** National index 2.1 in the pinned reading of the domain brief (3.4), by hand; appointed for Tuesday 3 March 2026, 17:00. */
class Index21Test {

    private static final ReferenceModel MODEL =
            new ReferenceModel(GoldenCalendar.withTerm(Term.workingHours(16)), ModelConfig.defaults());
    private static final Instant LATER = at("2026-06-01T00:00");

    @Test
    void shouldBeOverdueWithTheGraceOfEveryOtherVerdictWhenTheTickHasPassedTheTarget() {
        assertThat(index(accepted(), at("2026-03-03T17:01"))).isEqualTo(Index21Verdict.ON_TIME);
        assertThat(index(accepted(), at("2026-03-03T17:01").plusMillis(1))).isEqualTo(Index21Verdict.OVERDUE);
    }

    @Test
    void shouldTakeTheTimeOfTheOnlyRequestWhenNothingWasDecided() {
        assertThat(index(accepted().supplementRequested("2026-03-03T17:00"), LATER))
                .isEqualTo(Index21Verdict.ON_TIME);
        assertThat(index(accepted().supplementRequested("2026-03-03T17:01"), LATER))
                .isEqualTo(Index21Verdict.OVERDUE);
    }

    @Test
    void shouldBeOverdueWhenTwoRequestsWereMadeAndNothingDecided() {
        assertThat(index(
                        accepted()
                                .supplementRequested("2026-03-02T09:00")
                                .supplementReceived("2026-03-02T10:00")
                                .supplementRequested("2026-03-02T11:00"),
                        at("2026-03-02T12:00")))
                .isEqualTo(Index21Verdict.OVERDUE);
    }

    @Test
    void shouldTakeOffTheAnsweredRequestsWhenDecided() {
        // Given: decided 24 hours after the target, with 24 hours of waiting for papers
        DossierFixture file = accepted().supplementRequested("2026-03-02T09:00").supplementReceived("2026-03-03T09:00");

        // When / Then
        assertThat(index(file.decided("2026-03-04T17:00"), LATER)).isEqualTo(Index21Verdict.ON_TIME);
        assertThat(index(
                        accepted()
                                .supplementRequested("2026-03-02T09:00")
                                .supplementReceived("2026-03-03T09:00")
                                .decided("2026-03-04T17:01"),
                        LATER))
                .isEqualTo(Index21Verdict.OVERDUE);
    }

    @Test
    void shouldCompareWithTheStatedDateNotWithTheDateAfterPausesWhenSuspended() {
        // Given: the suspension moves our deadline, not the target of the index
        DossierFixture file = accepted()
                .suspended("2026-03-02T12:00")
                .resumed("2026-03-03T12:00")
                .decided("2026-03-04T09:00");

        // When / Then
        assertThat(index(file, LATER)).isEqualTo(Index21Verdict.OVERDUE);
    }

    @Test
    void shouldTurnOverdueWhenPapersWereAskedForOnlyBeforeTheReopening() {
        // Given: one request in the first cycle; reopened on Monday 9 March, for 16 hours
        DossierFixture file = accepted()
                .supplementRequested("2026-03-02T09:00")
                .supplementReceived("2026-03-02T10:00")
                .decided("2026-03-03T09:00")
                .reopened("2026-03-09T08:00");

        // When / Then
        assertThat(index(file, at("2026-03-10T17:01"))).isEqualTo(Index21Verdict.ON_TIME);
        assertThat(index(file, at("2026-03-10T17:01").plusMillis(1))).isEqualTo(Index21Verdict.OVERDUE);
    }

    @Test
    void shouldStayOnTimeWhenTwoRequestsLieBeforeTheReopening() {
        // Given
        DossierFixture file = accepted()
                .supplementRequested("2026-03-02T09:00")
                .supplementReceived("2026-03-02T10:00")
                .supplementRequested("2026-03-02T11:00")
                .supplementReceived("2026-03-02T12:00")
                .decided("2026-03-03T09:00")
                .reopened("2026-03-09T08:00");

        // When / Then
        assertThat(index(file, at("2026-03-09T08:00"))).isEqualTo(Index21Verdict.ON_TIME);
    }

    @Test
    void shouldBeLeftOutWhenNothingWasPromised() {
        // Given
        ReferenceModel withoutReference = new ReferenceModel(ReferenceData.none(), ModelConfig.defaults());

        // When
        Expectation found = withoutReference.expect(accepted().events(), LATER);

        // Then
        assertThat(found.obligations().get("D1").index21()).isEqualTo(Index21Verdict.EXCLUDED);
    }

    private static DossierFixture accepted() {
        return dossier("D1").accepted("2026-03-02T08:00");
    }

    private static Index21Verdict index(DossierFixture file, Instant tick) {
        return MODEL.expect(file.events(), tick).obligations().get("D1").index21();
    }
}
