package congvu.testkit.model;

import static congvu.testkit.fixtures.DossierFixture.at;
import static congvu.testkit.fixtures.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import congvu.domain.calendar.DayDecision;
import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.calendar.Term;
import congvu.domain.reference.Procedure;
import congvu.domain.reference.ProcedureVersion;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.result.AlertRule;
import congvu.schemas.result.Verdict;
import congvu.testkit.fixtures.DossierFixture;
import congvu.testkit.fixtures.GoldenCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The golden vectors of the working calendar, by hand; they judge the judge. */
class GoldenVectorsTest {

    private static final Instant LATER = at("2026-06-01T00:00");

    @Test
    void v1ShouldGoOverTheWeekendWhenFridayIsTooShort() {
        assertThat(due(Term.workingHours(2), "2026-03-06T16:00")).isEqualTo(at("2026-03-09T09:00"));
    }

    @Test
    void v2ShouldStartAtTheNextOpeningWhenAcceptedOnSaturday() {
        assertThat(due(Term.workingHours(1), "2026-03-07T10:00")).isEqualTo(at("2026-03-09T09:00"));
    }

    @Test
    void v3ShouldEndAtTheClosingTimeWhenTheDayIsJustLongEnough() {
        assertThat(due(Term.workingHours(1), "2026-03-02T16:00")).isEqualTo(at("2026-03-02T17:00"));
        assertThat(due(Term.workingHours(1), "2026-03-02T11:30")).isEqualTo(at("2026-03-02T13:30"));
    }

    @Test
    void v3ShouldBeOnTimeWhenDoneExactlyAtTheDeadlineAndLateOneMillisecondAfter() {
        // Given
        DossierFixture tie = dossier("D1").accepted("2026-03-02T16:00").decided("2026-03-02T17:00");
        DossierFixture late = dossier("D1").accepted("2026-03-02T16:00").decided("2026-03-02T17:00:00.001");

        // When / Then
        assertThat(judged(Term.workingHours(1), tie.events()).verdictLatest()).isEqualTo(Verdict.ON_TIME);
        assertThat(judged(Term.workingHours(1), late.events()).verdictLatest()).isEqualTo(Verdict.LATE);
        assertThat(judged(Term.workingHours(1), late.events()).lateMillis()).isEqualTo(1);
    }

    @Test
    void v4ShouldMoveTheDeadlineByTheWorkingTimeOfThePause() {
        // Given
        DossierFixture paused = dossier("D1")
                .accepted("2026-03-02T08:00")
                .supplementRequested("2026-03-02T12:00")
                .supplementReceived("2026-03-04T08:00");

        // When / Then
        assertThat(due(Term.workingHours(16), "2026-03-02T08:00")).isEqualTo(at("2026-03-03T17:00"));
        assertThat(due(Term.workingHours(16), paused.events())).isEqualTo(at("2026-03-05T12:00"));
    }

    @Test
    void v5ShouldNotMoveAnythingWhenThePauseHoldsNoWorkingTime() {
        // Given
        DossierFixture paused = dossier("D1")
                .accepted("2026-03-06T08:00")
                .suspended("2026-03-06T18:00")
                .resumed("2026-03-08T20:00");

        // When / Then
        assertThat(due(Term.workingHours(16), paused.events())).isEqualTo(at("2026-03-09T17:00"));
    }

    @Test
    void v6ShouldMoveByADayWhenTuesdayBecomesAHoliday() {
        assertThat(due(Term.workingHours(24), "2026-03-02T08:00")).isEqualTo(at("2026-03-04T17:00"));
        assertThat(due(Term.workingHours(24), "2026-03-02T08:00", GoldenCalendar.holiday("2026-03-03")))
                .isEqualTo(at("2026-03-05T17:00"));
    }

    @Test
    void v7ShouldCountAMakeUpSaturday() {
        assertThat(due(Term.workingHours(8), "2026-03-06T13:00")).isEqualTo(at("2026-03-09T12:00"));
        assertThat(due(
                        Term.workingHours(8),
                        "2026-03-06T13:00",
                        GoldenCalendar.makeUp("2026-03-07", DayOfWeek.WEDNESDAY)))
                .isEqualTo(at("2026-03-07T12:00"));
    }

    @Test
    void v8ShouldUniteOverlappingPausesInAnyOrderOfArrival() {
        // Given
        List<DossierEvent> events = dossier("D1")
                .accepted("2026-03-02T08:00")
                .supplementRequested("2026-03-02T12:00")
                .suspended("2026-03-03T08:00")
                .supplementReceived("2026-03-04T08:00")
                .resumed("2026-03-05T08:00")
                .events();
        List<DossierEvent> backwards = new ArrayList<>(events);
        Collections.reverse(backwards);

        // When / Then: Mon 13:00 to Thu 08:00 is 20 working hours; a sum of both would be 28
        assertThat(due(Term.workingHours(16), events)).isEqualTo(at("2026-03-06T12:00"));
        assertThat(due(Term.workingHours(16), backwards)).isEqualTo(at("2026-03-06T12:00"));
    }

    @Test
    void v9ShouldKeepThePauseWhenTheProcedureChangesWithinIt() {
        // Given
        ReferenceData reference = twoProcedures();
        List<DossierEvent> events = dossier("D1")
                .accepted("2026-03-02T08:00")
                .supplementRequested("2026-03-02T12:00")
                .corrected("2026-03-03T09:00", 1)
                .procedure("procedure-2")
                .supplementReceived("2026-03-04T08:00")
                .events();

        // When
        ExpectedObligation found = only(reference, events);

        // Then: 24 hours from Monday are Wed 17:00, and the pause of 12 moves them to Fri 12:00
        assertThat(found.procedureId()).isEqualTo("procedure-2");
        assertThat(found.dueAt()).isEqualTo(at("2026-03-06T12:00").toEpochMilli());
    }

    @Test
    void v10ShouldRaiseNoOverdueForTheOldPromiseWhenReopenedAfterAnEndOnTime() {
        // Given
        List<DossierEvent> events = dossier("D1")
                .accepted("2026-03-02T08:00")
                .decided("2026-03-03T09:00")
                .reopened("2026-03-16T08:00")
                .events();

        // When
        Expectation found = expect(GoldenCalendar.withTerm(Term.workingHours(16)), events);

        // Then: the new promise, Tue 17 March 17:00, is overdue by June; the old one never was
        assertThat(found.alerts().values())
                .filteredOn(alert -> alert.rule() == AlertRule.OVERDUE)
                .extracting(alert -> alert.promise().number(), ExpectedAlert::dueAt)
                .containsExactly(tuple(1, at("2026-03-17T17:00").toEpochMilli()));
        assertThat(found.obligations().get("D1").verdictFirst()).isEqualTo(Verdict.ON_TIME);
        assertThat(found.obligations().get("D1").verdictLatest()).isEqualTo(Verdict.OPEN);
    }

    @Test
    void v12ShouldEndWithAnErrorWhenTheCalendarHasNoWorkingTimeAtAll() {
        // Given
        OfficeHours closed = new OfficeHours("closed", 1, "golden", DossierFixture.ZONE, 480, List.of());
        HolidayCalendar golden = HolidayCalendar.none("golden");

        // When / Then
        assertThatThrownBy(() -> new DayWalk(closed, golden)).hasMessageContaining("closed");
    }

    private static Instant due(Term term, String acceptedAt, DayDecision... decisions) {
        List<DossierEvent> events = dossier("D1").accepted(acceptedAt).events();
        return dueOf(only(GoldenCalendar.withTerm(term, decisions), events));
    }

    private static Instant due(Term term, List<DossierEvent> events) {
        return dueOf(judged(term, events));
    }

    private static Instant dueOf(ExpectedObligation obligation) {
        Long due = obligation.dueAt();
        assertThat(due).isNotNull();
        return Instant.ofEpochMilli(due);
    }

    private static ExpectedObligation judged(Term term, List<DossierEvent> events) {
        return only(GoldenCalendar.withTerm(term), events);
    }

    private static ExpectedObligation only(ReferenceData reference, List<DossierEvent> events) {
        return expect(reference, events).obligations().values().iterator().next();
    }

    private static Expectation expect(ReferenceData reference, List<DossierEvent> events) {
        return new ReferenceModel(reference, ModelConfig.defaults()).expect(events, LATER);
    }

    private static ReferenceData twoProcedures() {
        ReferenceData one = GoldenCalendar.withTerm(Term.workingHours(16));
        return new ReferenceData(
                one.units(),
                List.of(
                        one.procedures().getFirst(),
                        new Procedure(
                                "procedure-2", "Another", List.of(ProcedureVersion.of(1, Term.workingHours(24))))),
                one.calendars(),
                one.officeHours());
    }
}
