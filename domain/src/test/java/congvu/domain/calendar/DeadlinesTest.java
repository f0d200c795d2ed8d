package congvu.domain.calendar;

import static congvu.domain.calendar.GoldenWeek.at;
import static congvu.domain.calendar.GoldenWeek.holiday;
import static congvu.domain.calendar.GoldenWeek.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final long HOUR = 3_600_000L;
    private static final LocalTime CUT_OFF = LocalTime.of(15, 0);

    private final WorkingTimeline timeline = GoldenWeek.timeline(holiday("2026-03-05"));

    @Test
    void shouldApplyTheCutOffStrictlyWhenAcceptedOnAWorkingDate() {
        // When // Then
        assertThat(legalStart("2026-03-04T15:00")).isEqualTo("2026-03-04T15:00");
        assertThat(local(Deadlines.legalStart(timeline, at("2026-03-04T15:00") + 1, CUT_OFF)))
                .as("one millisecond after, and Thursday is a holiday")
                .isEqualTo("2026-03-06T08:00");
        assertThat(legalStart("2026-03-04T18:30")).isEqualTo("2026-03-06T08:00");
        assertThat(legalStart("2026-03-04T05:00")).isEqualTo("2026-03-04T08:00");
    }

    @Test
    void shouldIgnoreTheCutOffWhenAcceptedOnADayOff() {
        // When // Then
        assertThat(legalStart("2026-03-05T16:00")).isEqualTo("2026-03-06T08:00");
        assertThat(legalStart("2026-03-07T16:00")).isEqualTo("2026-03-09T08:00");
    }

    @Test
    void shouldCountWorkingDaysInEachWayWhenTheTermSaysSo() {
        // Given: Wednesday 10:00, Thursday is a holiday
        long start = at("2026-03-04T10:00");
        // When // Then
        assertThat(due(start, Term.workingDays(2, DayCount.AS_HOURS))).isEqualTo("2026-03-09T10:00");
        assertThat(due(start, Term.workingDays(2, DayCount.TO_SAME_TIME))).isEqualTo("2026-03-09T10:00");
        assertThat(due(start, Term.workingDays(2, DayCount.TO_END_OF_DAY))).isEqualTo("2026-03-09T17:00");
    }

    @Test
    void shouldDifferByTheWayOfCountingWhenTheTermStartsAtOpening() {
        // Given
        long start = at("2026-03-02T08:00");
        // When // Then
        assertThat(due(start, Term.workingDays(1, DayCount.AS_HOURS))).isEqualTo("2026-03-02T17:00");
        assertThat(due(start, Term.workingDays(1, DayCount.TO_SAME_TIME))).isEqualTo("2026-03-03T08:00");
        assertThat(due(start, Term.workingDays(1, DayCount.TO_END_OF_DAY))).isEqualTo("2026-03-03T17:00");
    }

    @Test
    void shouldEndOnTheNextWorkingDateWhenCalendarDaysOrMonthsEndOnADayOff() {
        // When // Then
        assertThat(due(at("2026-03-02T08:00"), Term.calendarDays(2))).isEqualTo("2026-03-04T17:00");
        assertThat(due(at("2026-03-02T08:00"), Term.calendarDays(3)))
                .as("holiday")
                .isEqualTo("2026-03-06T17:00");
        assertThat(due(at("2026-03-02T08:00"), Term.calendarDays(5)))
                .as("Saturday")
                .isEqualTo("2026-03-09T17:00");
        assertThat(due(at("2026-03-02T08:00"), Term.months(1))).isEqualTo("2026-04-02T17:00");
    }

    @Test
    void shouldNotCountTheDayOfTheEventWhenATermCountsFromAnEvent() {
        // Given
        Term threeDays = Term.workingDays(3, DayCount.TO_END_OF_DAY);
        // When // Then
        assertThat(dueAfter("2026-03-07T20:00", Term.calendarDays(3)))
                .as("Saturday night: Sunday is the first day")
                .isEqualTo("2026-03-10T17:00");
        assertThat(dueAfter("2026-03-09T19:00", threeDays))
                .as("Monday evening: Tuesday is the first day")
                .isEqualTo("2026-03-12T17:00");
        assertThat(dueAfter("2026-03-09T09:00", threeDays)).isEqualTo("2026-03-12T17:00");
        assertThat(dueAfter("2026-03-09T19:00", Term.workingHours(2)))
                .as("hours count from the opening")
                .isEqualTo("2026-03-10T10:00");
        assertThat(local(Deadlines.dueAfterEvent(timeline, at("2026-03-09T15:01"), CUT_OFF, threeDays)))
                .as("after the cut-off it is an event of Tuesday")
                .isEqualTo("2026-03-13T17:00");
    }

    @Test
    void shouldEndOnTheLastDayWhenTheMonthLacksTheDate() {
        // When // Then
        assertThat(due(at("2024-01-31T09:00"), Term.months(1))).isEqualTo("2024-02-29T17:00");
    }

    @Test
    void shouldNeverBeDueWhenTheTermRunsBeyondTheTimeline() {
        // Given
        long start = at("2060-12-30T08:00");
        // When // Then
        assertThat(Deadlines.nominalDue(timeline, start, Term.workingHours(100)))
                .isEqualTo(Deadlines.NEVER);
        assertThat(Deadlines.nominalDue(timeline, start, Term.workingDays(9, DayCount.TO_SAME_TIME)))
                .isEqualTo(Deadlines.NEVER);
        assertThat(Deadlines.nominalDue(timeline, start, Term.calendarDays(9))).isEqualTo(Deadlines.NEVER);
        assertThat(Deadlines.nominalDue(timeline, Deadlines.NEVER, Term.workingHours(1)))
                .isEqualTo(Deadlines.NEVER);
    }

    @Test
    void shouldKeepAStatedDateOutOfHoursWhenNothingMovesIt() {
        // Given
        long base = at("2026-03-02T08:00");
        long stated = at("2026-03-03T23:00");
        // When // Then
        assertThat(Deadlines.shiftedDue(timeline, base, stated, Pauses.none())).isEqualTo(stated);
        assertThat(shifted(base, stated, "2026-03-02T18:00", "2026-03-03T07:00"))
                .as("a pause worth no working time")
                .isEqualTo("2026-03-03T23:00");
        assertThat(shifted(base, stated, "2026-03-03T16:00", "2026-03-03T17:00"))
                .isEqualTo("2026-03-04T09:00");
    }

    @Test
    void shouldCountAPauseFromTheBaseWhenItBeganBefore() {
        // When // Then
        assertThat(shifted(at("2026-03-02T08:00"), at("2026-03-02T12:00"), "2026-02-20T08:00", "2026-03-02T09:00"))
                .isEqualTo("2026-03-02T14:00");
        assertThat(shifted(at("2026-03-02T08:00"), at("2026-03-02T12:00"), "2026-02-20T08:00", "2026-03-01T09:00"))
                .isEqualTo("2026-03-02T12:00");
    }

    @Test
    void shouldNotMoveWhenThePauseBeginsExactlyAtTheDeadline() {
        // When // Then
        assertThat(shifted(at("2026-03-02T08:00"), at("2026-03-02T12:00"), "2026-03-02T12:00", "2026-03-03T12:00"))
                .isEqualTo("2026-03-02T12:00");
        assertThat(shifted(at("2026-03-02T08:00"), at("2026-03-02T12:00"), "2026-03-02T11:59", "2026-03-02T14:00"))
                .isEqualTo("2026-03-02T14:01");
    }

    @Test
    void shouldNeverPassWhenThePauseIsOpenUnlessItBeganAfterwards() {
        // Given
        long base = at("2026-03-02T08:00");
        long due = at("2026-03-02T16:00");
        Pauses open = Pauses.union(List.of(new Pause(at("2026-03-02T12:30"), Pauses.OPEN, "SUPPLEMENT")));
        // When // Then
        assertThat(open.isOpen()).isTrue();
        assertThat(Deadlines.shiftedDue(timeline, base, due, open)).isEqualTo(Deadlines.NEVER);
        assertThat(Deadlines.shiftedDue(timeline, base, at("2026-03-02T12:30"), open))
                .isEqualTo(at("2026-03-02T12:30"));
        assertThat(Deadlines.instantAtBudget(timeline, base, 4 * HOUR, open)).isEqualTo(at("2026-03-02T12:00"));
        assertThat(Deadlines.instantAtBudget(timeline, base, 4 * HOUR + 1, open))
                .isEqualTo(Deadlines.NEVER);
    }

    @Test
    void shouldClipPausesWhenTheyAreClosedAtAnEnd() {
        // Given
        Pauses pauses = Pauses.union(
                List.of(new Pause(100, 200, "A"), new Pause(300, Pauses.OPEN, "B"), new Pause(250, 250, "nothing")));
        // When // Then
        assertThat(pauses.closedAt(400).asList()).containsExactly(new Pause(100, 200, "A"), new Pause(300, 400, "B"));
        assertThat(pauses.closedAt(300).asList()).containsExactly(new Pause(100, 200, "A"));
        assertThat(pauses.closedAt(150).asList()).containsExactly(new Pause(100, 150, "A"));
        assertThat(pauses.closedAt(100)).isSameAs(Pauses.none());
        assertThat(pauses.closedAt(Pauses.OPEN)).isSameAs(pauses);
    }

    @Test
    void shouldKeepEveryReasonWhenPausesOverlapOrTouch() {
        // When
        Pauses pauses = Pauses.union(List.of(
                new Pause(30, 40, "B"), new Pause(10, 20, "C"), new Pause(20, 35, "A"), new Pause(50, 60, "A")));
        // Then
        assertThat(pauses.asList()).containsExactly(new Pause(10, 40, "A+B+C"), new Pause(50, 60, "A"));
    }

    @Test
    void shouldKeepTheWallClockWhenADayOfTheTermChangesItsOffset() {
        // Given
        ZoneId newYork = ZoneId.of("America/New_York");
        WorkingTimeline sundays = WorkingTimeline.compile(
                new OfficeHours(
                        "sundays",
                        1,
                        "golden",
                        newYork,
                        480,
                        List.of(Timetable.of(
                                LocalDate.of(1990, 1, 1),
                                List.of(DayOfWeek.SUNDAY),
                                new WorkInterval(LocalTime.of(8, 0), LocalTime.of(16, 0))))),
                HolidayCalendar.none("golden"));
        // When
        long due = Deadlines.nominalDue(
                sundays, at("2026-03-01T10:00", newYork), Term.workingDays(1, DayCount.TO_SAME_TIME));
        long start = Deadlines.legalStart(sundays, at("2026-03-08T10:30", newYork), LocalTime.of(10, 0));
        // Then
        assertThat(due).isEqualTo(at("2026-03-08T10:00", newYork));
        assertThat(start).isEqualTo(at("2026-03-15T08:00", newYork));
    }

    @Test
    void shouldRefuseWhenATermOrAPauseMakesNoSense() {
        // When // Then
        assertThatThrownBy(() -> Term.workingHours(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 WORKING_HOURS");
        assertThatThrownBy(() -> new Pause(10, 9, "X"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ends before");
    }

    private String legalStart(String acceptedAt) {
        return local(Deadlines.legalStart(timeline, at(acceptedAt), CUT_OFF));
    }

    private String due(long start, Term term) {
        return local(Deadlines.nominalDue(timeline, start, term));
    }

    private String dueAfter(String event, Term term) {
        return local(Deadlines.dueAfterEvent(timeline, at(event), null, term));
    }

    private String shifted(long base, long nominal, String from, String until) {
        Pauses pauses = Pauses.union(List.of(new Pause(at(from), at(until), "SUPPLEMENT")));
        return local(Deadlines.shiftedDue(timeline, base, nominal, pauses));
    }
}
