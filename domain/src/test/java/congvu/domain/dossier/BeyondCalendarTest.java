package congvu.domain.dossier;

import static congvu.domain.dossier.DossierEventType.ACCEPTED;
import static congvu.domain.dossier.DossierEventType.TRANSFERRED;
import static congvu.domain.dossier.History.millis;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.calendar.Term;
import congvu.domain.calendar.Timetable;
import congvu.domain.calendar.WorkInterval;
import congvu.domain.obligation.NoDeadlineReason;
import congvu.domain.obligation.Obligation;
import congvu.domain.obligation.Verdict;
import congvu.domain.reference.Procedure;
import congvu.domain.reference.ProcedureVersion;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.reference.StepTerm;
import congvu.domain.standing.Standing;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Office hours that are known up to Wednesday 2026-03-04 only, 08:00-16:00 each day; terms of 16 hours. */
class BeyondCalendarTest {
    private static final ReferenceBook BOOK = ReferenceBook.builder()
            .calendar(HolidayCalendar.none("vn"))
            .officeHours(knownUntil(LocalDate.of(2026, 3, 4)))
            .procedure(new Procedure("P16", "16 hours", List.of(withStep())))
            .build();

    @Test
    void shouldPromiseNothingAndSayWhyWhenTheTermEndsAfterTheKnownHours() {
        // Given: eight hours are left
        History history = History.of(BOOK).procedure("P16").event(ACCEPTED, "2026-03-04T08:00");

        // When
        Obligation file = history.file();
        Standing standing = history.standingAt("2026-06-01T00:00");

        // Then
        assertThat(file.cycle().promises()).isEmpty();
        assertThat(file.noDeadlineReason()).isEqualTo(NoDeadlineReason.BEYOND_CALENDAR);
        assertThat(file.verdictLatest()).isEqualTo(Verdict.OPEN);
        assertThat(standing.alerts()).isEmpty();
    }

    @Test
    void shouldPromiseTheLastKnownInstantWhenTheTermEndsRightThere() {
        // Given
        History history = History.of(BOOK).procedure("P16").event(ACCEPTED, "2026-03-03T08:00");

        // When
        Obligation file = history.file();

        // Then
        assertThat(file.noDeadlineReason()).isNull();
        assertThat(file.cycle().promises())
                .singleElement()
                .satisfies(promise -> assertThat(promise.dueAt()).isEqualTo(millis("2026-03-04T16:00")));
    }

    @Test
    void shouldKeepAStatedDateWhenTheHoursAreNotKnownUpToIt() {
        // Given
        History history = History.of(BOOK).procedure("P16").promise(ACCEPTED, "2026-03-09T08:00", "2026-03-10T16:00");

        // When
        Obligation file = history.file();

        // Then
        assertThat(file.noDeadlineReason()).isNull();
        assertThat(file.overdueFrom(0)).isEqualTo(millis("2026-03-10T16:00:00.001"));
    }

    @Test
    void shouldWatchNoStepWhenItsTermEndsAfterTheKnownHours() {
        // Given
        History history = History.of(BOOK)
                .procedure("P16")
                .event(ACCEPTED, "2026-03-03T08:00")
                .step(TRANSFERRED, "2026-03-03T08:00", "check", null)
                .step(TRANSFERRED, "2026-03-04T08:00", "check", null);

        // When
        List<Obligation> steps = history.facts().steps();

        // Then
        assertThat(steps).extracting(Obligation::id).containsExactly("D1/s/check/1");
    }

    private static OfficeHours knownUntil(LocalDate last) {
        WorkInterval day = new WorkInterval(LocalTime.of(8, 0), LocalTime.of(16, 0));
        Timetable all = Timetable.of(LocalDate.of(1990, 1, 1), List.of(DayOfWeek.values()), day);
        Map<DayOfWeek, List<WorkInterval>> week = all.week();
        Timetable ending = new Timetable(all.validFrom(), last, null, null, week);
        return new OfficeHours("default", 1, "vn", ZoneId.of("Asia/Ho_Chi_Minh"), 480, List.of(ending));
    }

    private static ProcedureVersion withStep() {
        Term term = Term.workingHours(16);
        return new ProcedureVersion(1, null, null, term, null, true, false, List.of(new StepTerm("check", term)));
    }
}
