package congvu.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.domain.calendar.DayCount;
import congvu.domain.calendar.DayDecision;
import congvu.domain.calendar.DayDecisionKind;
import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.calendar.Term;
import congvu.domain.calendar.Timetable;
import congvu.domain.calendar.WorkInterval;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReferenceBookTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void shouldAnswerWithTheBuiltinHoursWhenNothingIsLoaded() {
        // When
        ReferenceBook book = ReferenceBook.empty();
        // Then
        assertThat(book.timelineOf("ward-7").officeHoursId()).isEqualTo("builtin");
        assertThat(book.timelineOf(null)).isSameAs(book.defaultTimeline());
        assertThat(book.timelineOf(null).zone()).isEqualTo(ZoneId.of("Asia/Ho_Chi_Minh"));
        assertThat(book.unit("ward-7")).isNull();
        assertThat(book.ancestorsOf("ward-7")).isEmpty();
        assertThat(book.hasChildren("ward-7")).isFalse();
        assertThat(book.procedure("1.000001", DAY)).isNull();
    }

    @Test
    void shouldInheritOfficeHoursWhenAUnitNamesNone() {
        // Given
        ReferenceBook book = ReferenceBook.builder()
                .calendar(HolidayCalendar.none("vn"))
                .officeHours(hours("default", 1, 7))
                .officeHours(hours("province", 1, 8))
                .unit(unit("desk", "ward", null))
                .unit(unit("ward", "province", null))
                .unit(unit("province", null, "province"))
                .unit(unit("elsewhere", null, null))
                .build();
        // When // Then
        assertThat(book.timelineOf("desk").officeHoursId()).isEqualTo("province");
        assertThat(book.timelineOf("desk")).isSameAs(book.timelineOf("province"));
        assertThat(book.timelineOf("elsewhere").officeHoursId()).isEqualTo("default");
        assertThat(book.timelineOf("unknown").officeHoursId()).isEqualTo("default");
        assertThat(book.ancestorsOf("desk")).containsExactly("ward", "province");
        assertThat(book.hasChildren("ward")).isTrue();
        assertThat(book.hasChildren("desk")).isFalse();
    }

    @Test
    void shouldRefuseNamingTheUnitsWhenTheyFormACycle() {
        // Given
        ReferenceBookBuilder builder = ReferenceBook.builder()
                .unit(unit("leaf", "a", null))
                .unit(unit("a", "b", null))
                .unit(unit("b", "c", null))
                .unit(unit("c", "a", null));
        // When // Then
        assertThatThrownBy(builder::build)
                .isInstanceOf(ReferenceException.class)
                .hasMessageContaining("a, b, c")
                .hasMessageContaining("correct the parentId");
        assertThat(builder.buildUsable().ancestorsOf("leaf")).containsExactly("a");
        assertThat(builder.buildUsable().ancestorsOf("a")).isEmpty();
    }

    @Test
    void shouldTellEveryProblemWhenReferencesLeadNowhere() {
        // Given
        ReferenceBookBuilder builder = ReferenceBook.builder()
                .officeHours(hours("default", 1, 7))
                .unit(unit("ward", "province", "ward-hours"));
        // When
        ReferenceBook usable = builder.buildUsable();
        // Then
        assertThat(usable.problems())
                .extracting(ReferenceProblem::message)
                .containsExactlyInAnyOrder(
                        "Expected to use office hours default, but calendar vn is unknown; load it, or name another"
                                + " calendarId.",
                        "Expected to place unit ward, but its parent province is unknown; load the parent, or remove"
                                + " parentId.",
                        "Expected to find the office hours of unit ward, but ward-hours is unknown; load it, or remove"
                                + " officeHoursId.");
        assertThat(usable.timelineOf("ward").officeHoursId()).isEqualTo("builtin");
        assertThatThrownBy(builder::build).isInstanceOf(ReferenceException.class);
    }

    @Test
    void shouldTellWhichOfficeHoursAreUnusableWhenTheyCannotBeCompiled() {
        // Given
        OfficeHours shut = new OfficeHours("shut", 1, "vn", ZoneId.of("UTC"), 480, List.of());
        ReferenceBookBuilder builder =
                ReferenceBook.builder().calendar(HolidayCalendar.none("vn")).officeHours(shut);
        // When // Then
        assertThat(builder.buildUsable().problems())
                .extracting(ReferenceProblem::subjectId)
                .containsExactly("shut");
        assertThatThrownBy(builder::build).hasMessageContaining("no working time at all");
    }

    @Test
    void shouldKeepTheHighestVersionWhenAnOlderOneArrivesLate() {
        // Given
        ReferenceBook newest = ReferenceBook.builder()
                .calendar(new HolidayCalendar("vn", 2, List.of(holiday(DAY))))
                .officeHours(hours("default", 3, 8))
                .build();
        // When
        ReferenceBook after = newest.toBuilder()
                .calendar(HolidayCalendar.none("vn"))
                .officeHours(hours("default", 2, 7))
                .build();
        // Then
        assertThat(after.defaultTimeline()).isSameAs(newest.defaultTimeline());
        assertThat(after.defaultTimeline().officeHoursVersion()).isEqualTo(3);
        assertThat(after.defaultTimeline().calendarVersion()).isEqualTo(2);
    }

    @Test
    void shouldCompileOnlyWhatChangedWhenACalendarIsCorrected() {
        // Given
        ReferenceBook before = ReferenceBook.builder()
                .calendar(HolidayCalendar.none("vn"))
                .calendar(HolidayCalendar.none("other"))
                .officeHours(hours("default", 1, 8))
                .officeHours(hours("abroad", 1, "other", 9))
                .unit(unit("embassy", null, "abroad"))
                .build();
        // When
        ReferenceBook after = before.toBuilder()
                .calendar(new HolidayCalendar("vn", 1, List.of(holiday(DAY))))
                .build();
        // Then
        assertThat(after.timelineOf("embassy")).isSameAs(before.timelineOf("embassy"));
        assertThat(after.timelineOf(null)).isNotSameAs(before.timelineOf(null));
        assertThat(after.timelineOf(null).isWorkingDate(DAY)).isFalse();
        assertThat(before.timelineOf(null).isWorkingDate(DAY)).isTrue();
    }

    @Test
    void shouldForgetWhenARecordIsRemoved() {
        // Given
        ReferenceBook before = ReferenceBook.builder()
                .calendar(HolidayCalendar.none("vn"))
                .officeHours(hours("default", 1, 8))
                .unit(unit("ward", null, null))
                .procedure(new Procedure("p", "P", List.of(ProcedureVersion.of(1, null))))
                .build();
        // When
        ReferenceBook after = before.toBuilder()
                .removeUnit("ward")
                .removeProcedure("p")
                .removeOfficeHours("default")
                .removeCalendar("vn")
                .build();
        // Then
        assertThat(after.unit("ward")).isNull();
        assertThat(after.procedure("p", DAY)).isNull();
        assertThat(after.defaultTimeline().officeHoursId()).isEqualTo("builtin");
        assertThat(before.unit("ward")).isNotNull();
    }

    @Test
    void shouldTakeTheVersionInForceWhenAProcedureHasSeveral() {
        // Given
        ProcedureVersion old = version(1, null, LocalDate.of(2026, 6, 30), 5);
        ProcedureVersion current = version(2, LocalDate.of(2026, 3, 1), null, 3);
        ReferenceBook book = ReferenceBook.builder()
                .procedure(new Procedure("2.000815", "Certified copy", List.of(old, current)))
                .build();
        // When // Then
        assertThat(book.procedure("2.000815", LocalDate.of(2026, 2, 28))).isEqualTo(old);
        assertThat(book.procedure("2.000815", LocalDate.of(2026, 3, 1))).isEqualTo(current);
        assertThat(book.procedure("2.000815", LocalDate.of(2030, 1, 1))).isEqualTo(current);
        assertThat(new Procedure("p", "P", List.of(old)).inForceOn(LocalDate.of(2026, 7, 1)))
                .isNull();
    }

    @Test
    void shouldFindTheTermOfAStepWhenTheProcedureStatesOne() {
        // Given
        Term term = Term.workingHours(4);
        ProcedureVersion version =
                new ProcedureVersion(1, null, null, null, null, true, false, List.of(new StepTerm("verify", term)));
        // When // Then
        assertThat(version.stepTerm("verify")).isEqualTo(term);
        assertThat(version.stepTerm("sign")).isNull();
    }

    private static ProcedureVersion version(
            int number, @Nullable LocalDate from, @Nullable LocalDate to, int workingDays) {
        return new ProcedureVersion(
                number, from, to, Term.workingDays(workingDays, DayCount.AS_HOURS), null, true, false, List.of());
    }

    private static Unit unit(String id, @Nullable String parentId, @Nullable String officeHoursId) {
        return new Unit(id, parentId, id, officeHoursId, null, null, null);
    }

    private static OfficeHours hours(String id, int version, int opening) {
        return hours(id, version, "vn", opening);
    }

    private static OfficeHours hours(String id, int version, String calendarId, int opening) {
        WorkInterval interval = new WorkInterval(LocalTime.of(opening, 0), LocalTime.of(17, 0));
        Timetable timetable =
                Timetable.of(LocalDate.of(1990, 1, 1), List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), interval);
        return new OfficeHours(id, version, calendarId, ZoneId.of("Asia/Ho_Chi_Minh"), 480, List.of(timetable));
    }

    private static DayDecision holiday(LocalDate date) {
        return new DayDecision(date, DayDecisionKind.HOLIDAY, "Holiday", null, "test", false);
    }
}
