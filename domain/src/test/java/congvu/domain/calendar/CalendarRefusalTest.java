package congvu.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every refusal names the calendar or office hours, what was found, and the way out. */
class CalendarRefusalTest {

    private static final LocalDate START = LocalDate.of(1990, 1, 1);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 8, 22);

    @Test
    void shouldRefuseWhenIntervalsOverlap() {
        assertRefused("ward-7", () -> office(hours(8, 12), hours(11, 17)), "MONDAY", "overlapping", "join or shorten");
    }

    @Test
    void shouldRefuseWhenAnIntervalEndsBeforeItStarts() {
        assertRefused("ward-7", () -> office(hours(12, 8)), "MONDAY has 12:00-08:00", "split it at midnight");
        assertRefused("ward-7", () -> office(hours(8, 8)), "MONDAY has 08:00-08:00");
    }

    @Test
    void shouldRefuseWhenTheWorkingDayHasNoLength() {
        assertRefused(
                "ward-7",
                () -> new OfficeHours("ward-7", 1, "vn", GoldenWeek.ZONE, 0, List.of()),
                "0 minutes",
                "for 8 hours 480");
    }

    @Test
    void shouldRefuseWhenATimetableEndsBeforeItBeginsOrHasHalfASeason() {
        Timetable backwards = new Timetable(START, START.minusDays(1), null, null, Map.of());
        Timetable halfSeason = new Timetable(START, null, MonthDay.of(4, 16), null, Map.of());
        assertRefused("ward-7", () -> office(backwards), "valid from 1990-01-01 to 1989-12-31", "swap the dates");
        assertRefused("ward-7", () -> office(halfSeason), "one end of its season", "or neither");
    }

    @Test
    void shouldRefuseWhenADateIsDecidedTwice() {
        assertRefused(
                "vn",
                () -> calendar(decision(DayDecisionKind.HOLIDAY, null), decision(DayDecisionKind.DAY_IN_LIEU, null)),
                "2026-08-22",
                "decided twice",
                "keep one");
    }

    @Test
    void shouldRefuseWhenAMakeUpDayNamesNoWeekday() {
        assertRefused(
                "vn", () -> calendar(decision(DayDecisionKind.MAKE_UP_WORKING_DAY, null)), "2026-08-22", "asWeekday");
    }

    @Test
    void shouldRefuseWhenAMakeUpDayMakesUpForItself() {
        assertRefused(
                "vn",
                () -> calendar(decision(DayDecisionKind.MAKE_UP_WORKING_DAY, DayOfWeek.SATURDAY)),
                "its own weekday SATURDAY",
                "correct date or asWeekday");
    }

    @Test
    void shouldRefuseWhenAHolidayTakesAWeekday() {
        assertRefused("vn", () -> calendar(decision(DayDecisionKind.HOLIDAY, DayOfWeek.MONDAY)), "remove asWeekday");
    }

    @Test
    void shouldRefuseWhenAMakeUpDayFallsOnAWeekdayThatAlreadyWorks() {
        OfficeHours openOnSaturdays = new OfficeHours(
                "ward-7",
                1,
                "vn",
                GoldenWeek.ZONE,
                480,
                List.of(Timetable.of(START, List.of(DayOfWeek.values()), hours(8, 12))));
        HolidayCalendar calendar = calendar(decision(DayDecisionKind.MAKE_UP_WORKING_DAY, DayOfWeek.MONDAY));
        assertRefused(
                "ward-7",
                () -> WorkingTimeline.compile(openOnSaturdays, calendar),
                "calendar vn",
                "2026-08-22",
                "SATURDAY already works",
                "a calendar of its own");
    }

    @Test
    void shouldRefuseWhenGivenAnotherCalendarThanTheOneItFollows() {
        assertRefused(
                "ward-7",
                () -> WorkingTimeline.compile(office(hours(8, 12)), HolidayCalendar.none("boston")),
                "follows calendar vn, not boston");
    }

    private static void assertRefused(String subjectId, ThrowingCallable load, String... words) {
        // When // Then
        assertThatThrownBy(load)
                .asInstanceOf(type(CalendarException.class))
                .satisfies(refused -> assertThat(refused.subjectId()).isEqualTo(subjectId))
                .extracting(CalendarException::getMessage)
                .asString()
                .startsWith("Expected to ")
                .contains(subjectId)
                .contains(words);
    }

    private static OfficeHours office(WorkInterval... intervals) {
        return office(Timetable.of(START, List.of(DayOfWeek.MONDAY), intervals));
    }

    private static OfficeHours office(Timetable timetable) {
        return new OfficeHours("ward-7", 1, "vn", GoldenWeek.ZONE, 480, List.of(timetable));
    }

    private static HolidayCalendar calendar(DayDecision... decisions) {
        return new HolidayCalendar("vn", 1, List.of(decisions));
    }

    private static DayDecision decision(DayDecisionKind kind, @Nullable DayOfWeek asWeekday) {
        return new DayDecision(SATURDAY, kind, "A day", asWeekday, "test", false);
    }

    private static WorkInterval hours(int from, int to) {
        return new WorkInterval(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }
}
