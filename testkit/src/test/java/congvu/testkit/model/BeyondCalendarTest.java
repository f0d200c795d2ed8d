package congvu.testkit.model;

import static congvu.testkit.fixtures.DossierFixture.at;
import static congvu.testkit.fixtures.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.calendar.OfficeHours;
import congvu.domain.calendar.Term;
import congvu.domain.calendar.Timetable;
import congvu.schemas.result.Index21Verdict;
import congvu.schemas.result.NoDeadlineReason;
import congvu.testkit.fixtures.DossierFixture;
import congvu.testkit.fixtures.GoldenCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The golden hours, but nobody has said how long offices work after Wednesday 4 March 2026; a term of 16 hours. */
class BeyondCalendarTest {

    private static final ReferenceModel MODEL = new ReferenceModel(endingOn("2026-03-04"), ModelConfig.defaults());

    @Test
    void shouldPromiseNothingAndSayWhyWhenTheTermEndsAfterTheKnownHours() {
        // When: eight hours are left
        Expectation found =
                MODEL.expect(dossier("D1").accepted("2026-03-04T08:00").events(), at("2026-06-01T00:00"));

        // Then
        ExpectedObligation file = file(found);
        assertThat(file.promises()).isEmpty();
        assertThat(file.noDeadlineReason()).isEqualTo(NoDeadlineReason.BEYOND_CALENDAR);
        assertThat(file.index21()).isEqualTo(Index21Verdict.EXCLUDED);
        assertThat(found.alerts()).isEmpty();
    }

    @Test
    void shouldPromiseTheLastKnownInstantWhenTheTermEndsRightThere() {
        // Given
        DossierFixture accepted = dossier("D1").accepted("2026-03-03T08:00");

        // When
        ExpectedObligation file = file(MODEL.expect(accepted.events(), at("2026-03-03T09:00")));

        // Then
        assertThat(file.dueAt()).isEqualTo(at("2026-03-04T17:00").toEpochMilli());
        assertThat(file.noDeadlineReason()).isNull();
    }

    @Test
    void shouldKeepAStatedDateWhenTheHoursAreNotKnownUpToIt() {
        // Given
        DossierFixture stated = dossier("D1").accepted("2026-03-09T08:00").due("2026-03-10T17:00");

        // When
        ExpectedObligation file = file(MODEL.expect(stated.events(), at("2026-03-10T17:01:00.001")));

        // Then
        assertThat(file.overdue()).isTrue();
    }

    private static ExpectedObligation file(Expectation found) {
        return Objects.requireNonNull(found.obligations().get("D1"));
    }

    private static ReferenceData endingOn(String last) {
        ReferenceData golden = GoldenCalendar.withTerm(Term.workingHours(16));
        OfficeHours hours = golden.officeHours().getFirst();
        Timetable week = hours.timetables().getFirst();
        Timetable ending = new Timetable(week.validFrom(), LocalDate.parse(last), null, null, week.week());
        OfficeHours shortened = new OfficeHours(
                hours.id(), 2, hours.calendarId(), hours.zone(), hours.workingDayMinutes(), List.of(ending));
        return new ReferenceData(golden.units(), golden.procedures(), golden.calendars(), List.of(shortened));
    }
}
