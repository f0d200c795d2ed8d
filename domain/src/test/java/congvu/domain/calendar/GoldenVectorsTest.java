package congvu.domain.calendar;

import static congvu.domain.calendar.GoldenWeek.at;
import static congvu.domain.calendar.GoldenWeek.holiday;
import static congvu.domain.calendar.GoldenWeek.local;
import static congvu.domain.calendar.GoldenWeek.makeUp;
import static congvu.domain.calendar.GoldenWeek.timeline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The golden vectors of the working calendar that concern the calendar alone; V9 and V10 belong to the fold. */
class GoldenVectorsTest {

    private final WorkingTimeline timeline = timeline();

    @Test
    void v1ShouldEndMondayMorningWhenTwoHoursStartFridayAtFour() {
        // When
        String due = due(timeline, "2026-03-06T16:00", 2);
        // Then
        assertThat(due).isEqualTo("2026-03-09T09:00");
    }

    @Test
    void v2ShouldCountFromMondayWhenOneHourStartsOnSaturday() {
        // When
        String due = due(timeline, "2026-03-07T10:00", 1);
        // Then
        assertThat(due).isEqualTo("2026-03-09T09:00");
    }

    @Test
    void v3ShouldEndAtClosingTimeWhenTheTermFillsTheDay() {
        // When
        String due = due(timeline, "2026-03-02T16:00", 1);
        // Then
        assertThat(due).as("not Tuesday 08:00").isEqualTo("2026-03-02T17:00");
    }

    @Test
    void v3ShouldSkipLunchWhenTheTermRunsIntoIt() {
        // When
        String due = due(timeline, "2026-03-02T11:30", 1);
        // Then
        assertThat(due).isEqualTo("2026-03-02T13:30");
    }

    @Test
    void v4ShouldMoveTheDeadlineByThePausedWorkingTimeWhenPaused() {
        // Given
        long start = at("2026-03-02T08:00");
        long nominal = Deadlines.nominalDue(timeline, start, Term.workingHours(16));
        // When
        long due = Deadlines.shiftedDue(
                timeline, start, nominal, pauses("2026-03-02T12:00", "2026-03-04T08:00", "SUPPLEMENT"));
        // Then
        assertThat(local(nominal)).isEqualTo("2026-03-03T17:00");
        assertThat(local(due)).isEqualTo("2026-03-05T12:00");
    }

    @Test
    void v5ShouldMoveNothingWhenThePauseHoldsNoWorkingTime() {
        // Given
        long start = at("2026-03-06T08:00");
        long nominal = Deadlines.nominalDue(timeline, start, Term.workingHours(16));
        // When
        long due = Deadlines.shiftedDue(
                timeline, start, nominal, pauses("2026-03-06T18:00", "2026-03-08T20:00", "SUPPLEMENT"));
        // Then
        assertThat(local(due)).isEqualTo("2026-03-09T17:00").isEqualTo(local(nominal));
    }

    @Test
    void v6ShouldMoveOneDayWhenADayBecomesAHoliday() {
        // When
        String before = due(timeline, "2026-03-02T08:00", 24);
        String after = due(timeline(holiday("2026-03-03")), "2026-03-02T08:00", 24);
        // Then
        assertThat(before).isEqualTo("2026-03-04T17:00");
        assertThat(after).isEqualTo("2026-03-05T17:00");
    }

    @Test
    void v7ShouldUseTheMakeUpSaturdayWhenItIsDecided() {
        // When
        String with = due(timeline(makeUp("2026-03-07", DayOfWeek.FRIDAY)), "2026-03-06T13:00", 8);
        String without = due(timeline, "2026-03-06T13:00", 8);
        // Then
        assertThat(with).isEqualTo("2026-03-07T12:00");
        assertThat(without).isEqualTo("2026-03-09T12:00");
    }

    @Test
    void v8ShouldTakeOverlappingPausesOutOnceWhenGivenInAnyOrder() {
        // Given
        long start = at("2026-03-02T08:00");
        Pause early = new Pause(at("2026-03-02T10:00"), at("2026-03-02T15:00"), "SUPPLEMENT");
        Pause late = new Pause(at("2026-03-02T11:00"), at("2026-03-02T16:00"), "SUSPENSION");
        // When
        Pauses inOrder = Pauses.union(List.of(early, late));
        Pauses reversed = Pauses.union(List.of(late, early));
        // Then
        assertThat(inOrder).isEqualTo(reversed);
        assertThat(inOrder.size()).isOne();
        long nominal = Deadlines.nominalDue(timeline, start, Term.workingHours(4));
        assertThat(local(Deadlines.shiftedDue(timeline, start, nominal, inOrder)))
                .as("five hours of pause, not nine")
                .isEqualTo("2026-03-03T09:00");
    }

    @Test
    void v12ShouldRefuseToLoadWhenThereIsNoWorkingTimeAtAll() {
        // Given
        Timetable closed = new Timetable(LocalDate.of(2020, 1, 1), null, null, null, Map.of());
        OfficeHours hours = new OfficeHours("shut", 1, "golden", GoldenWeek.ZONE, 480, List.of(closed));
        // When // Then
        assertThatThrownBy(() -> WorkingTimeline.compile(hours, HolidayCalendar.none("golden")))
                .isInstanceOf(CalendarException.class)
                .hasMessageContainingAll("office hours shut", "calendar golden", "no working time at all", "open at");
    }

    private static String due(WorkingTimeline timeline, String acceptedAt, int workingHours) {
        long start = Deadlines.legalStart(timeline, at(acceptedAt), null);
        return local(Deadlines.nominalDue(timeline, start, Term.workingHours(workingHours)));
    }

    private static Pauses pauses(String from, String until, String reason) {
        return Pauses.union(List.of(new Pause(at(from), at(until), reason)));
    }
}
