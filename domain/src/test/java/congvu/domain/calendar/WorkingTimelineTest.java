package congvu.domain.calendar;

import static congvu.domain.calendar.GoldenWeek.ZONE;
import static congvu.domain.calendar.GoldenWeek.at;
import static congvu.domain.calendar.GoldenWeek.holiday;
import static congvu.domain.calendar.GoldenWeek.local;
import static congvu.domain.calendar.GoldenWeek.makeUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkingTimelineTest {

    private static final long HOUR = 3_600_000L;
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate START = LocalDate.of(1990, 1, 1);

    private final WorkingTimeline timeline = GoldenWeek.timeline(holiday("2026-03-05"));

    @Test
    void shouldTellWhatItWasCompiledFromWhenAsked() {
        // When // Then
        assertThat(timeline.officeHoursId()).isEqualTo("golden");
        assertThat(timeline.officeHoursVersion()).isEqualTo(1);
        assertThat(timeline.calendarId()).isEqualTo("golden");
        assertThat(timeline.calendarVersion()).isEqualTo(1);
        assertThat(timeline.zone()).isEqualTo(ZONE);
        assertThat(timeline.workingDayMillis()).isEqualTo(8 * HOUR);
    }

    @Test
    void shouldStayAtTheClosingWhenWorkEndsExactlyThere() {
        // Given
        long closing = at("2026-03-02T17:00");
        // When
        long earliest = timeline.instantAt(timeline.worked(closing));
        long nextMillisecond = timeline.instantAt(timeline.worked(closing) + 1);
        // Then
        assertThat(local(earliest)).isEqualTo("2026-03-02T17:00");
        assertThat(local(nextMillisecond)).isEqualTo("2026-03-03T08:00:00.001");
    }

    @Test
    void shouldOpenAtOnceWhenWorkingAndLaterWhenNot() {
        // When // Then
        assertThat(local(timeline.nextOpening(at("2026-03-02T08:00")))).isEqualTo("2026-03-02T08:00");
        assertThat(local(timeline.nextOpening(at("2026-03-02T11:59")))).isEqualTo("2026-03-02T11:59");
        assertThat(local(timeline.nextOpening(at("2026-03-02T12:00")))).isEqualTo("2026-03-02T13:00");
        assertThat(local(timeline.nextOpening(at("2026-03-04T17:00"))))
                .as("Thursday is a holiday")
                .isEqualTo("2026-03-06T08:00");
    }

    @Test
    void shouldSkipClosedDatesWhenCountingWorkingDays() {
        // Given
        LocalDate wednesday = LocalDate.of(2026, 3, 4);
        // When // Then
        assertThat(timeline.nextWorkingDate(wednesday)).isEqualTo("2026-03-06");
        assertThat(timeline.plusWorkingDays(wednesday, 0)).isEqualTo(wednesday);
        assertThat(timeline.plusWorkingDays(wednesday, 2)).isEqualTo("2026-03-09");
        assertThat(timeline.plusWorkingDays(LocalDate.of(2026, 3, 7), 1)).isEqualTo("2026-03-09");
        assertThat(local(timeline.lastClosing(wednesday))).isEqualTo("2026-03-04T17:00");
        assertThat(local(timeline.lastClosing(wednesday.plusDays(1)))).isEqualTo("2026-03-06T17:00");
        assertThat(local(timeline.firstOpening(wednesday.plusDays(1)))).isEqualTo("2026-03-06T08:00");
    }

    @Test
    void shouldNameTheKindOfDayWhenAsked() {
        // Given
        WorkingTimeline withMakeUp = GoldenWeek.timeline(makeUp("2026-03-07", DayOfWeek.FRIDAY));
        // When // Then
        assertThat(timeline.kindOf(LocalDate.of(2026, 3, 4))).isEqualTo(DayKind.WORKING);
        assertThat(timeline.kindOf(LocalDate.of(2026, 3, 5))).isEqualTo(DayKind.HOLIDAY);
        assertThat(timeline.kindOf(LocalDate.of(2026, 3, 7))).isEqualTo(DayKind.CLOSED);
        assertThat(withMakeUp.kindOf(LocalDate.of(2026, 3, 7))).isEqualTo(DayKind.MAKE_UP_WORKING_DAY);
        assertThat(withMakeUp.decisionOn(LocalDate.of(2026, 3, 7))).isEqualTo(makeUp("2026-03-07", DayOfWeek.FRIDAY));
        assertThat(withMakeUp.decisionOn(LocalDate.of(2026, 3, 8))).isNull();
    }

    @Test
    void shouldAnswerAtItsEndsWhenAskedBeyondThem() {
        // Given
        long before = at("1989-12-31T23:59");
        long after = at("2061-01-01T00:00");
        long all = timeline.worked(after);
        // When // Then
        assertThat(timeline.covers(before)).isFalse();
        assertThat(timeline.covers(after)).isFalse();
        assertThat(timeline.covers(after - 1)).isTrue();
        assertThat(timeline.worked(before)).isZero();
        assertThat(timeline.worked(Long.MIN_VALUE)).isZero();
        assertThat(timeline.worked(Long.MAX_VALUE)).isEqualTo(all);
        assertThat(local(timeline.instantAt(0))).isEqualTo("1990-01-01T00:00");
        assertThat(local(timeline.instantAt(all))).isEqualTo("2060-12-31T17:00");
        assertThat(timeline.instantAt(all + 1)).isEqualTo(WorkingTimeline.NEVER);
        assertThat(local(timeline.nextOpening(before))).isEqualTo("1990-01-01T08:00");
        assertThat(timeline.nextOpening(at("2060-12-31T17:00"))).isEqualTo(WorkingTimeline.NEVER);
        assertThat(timeline.lastClosing(LocalDate.of(2061, 1, 1))).isEqualTo(WorkingTimeline.NEVER);
        assertThatThrownBy(() -> timeline.nextWorkingDate(LocalDate.of(2060, 12, 31)))
                .isInstanceOf(CalendarException.class)
                .hasMessageContainingAll("golden", "2060-12-31", "shorten the term");
    }

    @Test
    void shouldTakeTheLastTimetableInForceWhenPeriodsAndSeasonsOverlap() {
        // Given
        Timetable always = Timetable.of(START, GoldenWeek.WEEKDAYS, hours(8, 16));
        Timetable winter = new Timetable(
                START, null, MonthDay.of(10, 16), MonthDay.of(4, 15), Map.of(DayOfWeek.FRIDAY, List.of(hours(9, 17))));
        Timetable ended = new Timetable(
                START, LocalDate.of(2025, 12, 31), null, null, Map.of(DayOfWeek.FRIDAY, List.of(hours(10, 18))));
        OfficeHours hours = new OfficeHours("seasons", 1, "golden", ZONE, 480, List.of(always, winter, ended));
        // When
        WorkingTimeline seasons = WorkingTimeline.compile(hours, HolidayCalendar.none("golden"));
        // Then
        assertThat(local(seasons.firstOpening(LocalDate.of(2025, 12, 26)))).isEqualTo("2025-12-26T10:00");
        assertThat(local(seasons.firstOpening(LocalDate.of(2026, 1, 2)))).isEqualTo("2026-01-02T09:00");
        assertThat(local(seasons.firstOpening(LocalDate.of(2026, 4, 14))))
                .as("in winter only Fridays are open, and summer begins on Thursday")
                .isEqualTo("2026-04-16T08:00");
        assertThat(local(seasons.firstOpening(LocalDate.of(2026, 10, 15)))).isEqualTo("2026-10-15T08:00");
        assertThat(local(seasons.firstOpening(LocalDate.of(2026, 10, 16)))).isEqualTo("2026-10-16T09:00");
    }

    @Test
    void shouldWorkRoundTheClockWhenTheWholeDayIsOpen() {
        // Given
        OfficeHours hours = new OfficeHours(
                "hotline",
                1,
                "golden",
                NEW_YORK,
                1440,
                List.of(Timetable.of(START, List.of(DayOfWeek.values()), hours(0, 0))));
        // When
        WorkingTimeline hotline = WorkingTimeline.compile(hours, HolidayCalendar.none("golden"));
        // Then
        long from = at("2026-03-01T00:00", NEW_YORK);
        long until = at("2026-11-30T00:00", NEW_YORK);
        assertThat(hotline.worked(until) - hotline.worked(from)).isEqualTo(until - from);
        assertThat(hotline.instantAt(hotline.worked(from) + 12345)).isEqualTo(from + 12345);
    }

    @Test
    void shouldLoseAnHourWhenTheClockSkipsItAndGainOneWhenItRepeats() {
        // Given
        OfficeHours hours = new OfficeHours(
                "night",
                1,
                "golden",
                NEW_YORK,
                480,
                List.of(Timetable.of(START, List.of(DayOfWeek.SUNDAY), hours(0, 8))));
        // When
        WorkingTimeline night = WorkingTimeline.compile(hours, HolidayCalendar.none("golden"));
        // Then
        assertThat(workedOn(night, "2026-03-08")).as("02:00 became 03:00").isEqualTo(7 * HOUR);
        assertThat(workedOn(night, "2026-03-15")).isEqualTo(8 * HOUR);
        assertThat(workedOn(night, "2026-11-01")).as("02:00 became 01:00").isEqualTo(9 * HOUR);
    }

    @Test
    void shouldOpenByTheWallClockWhenTheOffsetChanges() {
        // Given
        WorkingTimeline newYork =
                WorkingTimeline.compile(GoldenWeek.hours("ny", NEW_YORK, hours(8, 17)), HolidayCalendar.none("golden"));
        // When
        long beforeChange = newYork.firstOpening(LocalDate.of(2026, 3, 6));
        long afterChange = newYork.firstOpening(LocalDate.of(2026, 3, 9));
        // Then
        assertThat(beforeChange).isEqualTo(at("2026-03-06T08:00", NEW_YORK));
        assertThat(afterChange).isEqualTo(at("2026-03-09T08:00", NEW_YORK));
        assertThat(afterChange - beforeChange)
                .as("one hour less than three days")
                .isEqualTo(71 * HOUR);
    }

    private static long workedOn(WorkingTimeline timeline, String date) {
        long from = at(date + "T00:00", timeline.zone());
        return timeline.worked(from + 26 * HOUR) - timeline.worked(from);
    }

    private static WorkInterval hours(int from, int to) {
        return new WorkInterval(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }
}
