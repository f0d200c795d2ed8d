package congvu.domain.attendance;

import static congvu.domain.attendance.AttendanceEventType.EXPLANATION_ACCEPTED;
import static congvu.domain.attendance.AttendanceEventType.EXPLANATION_FILED;
import static congvu.domain.attendance.AttendanceEventType.LEAVE_REVOKED;
import static congvu.domain.attendance.AttendanceEventType.SHIFT_CANCELLED;
import static congvu.domain.attendance.AttendanceEventType.SHIFT_SET;
import static congvu.domain.attendance.Staff.local;
import static congvu.domain.attendance.Staff.millis;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Which days there are, what excuses them, and where their punches come from. */
class AttendanceDaysTest {

    @Test
    void shouldGoOnWithTheSuccessorAndItsHoursWhenTheUnitIsClosed() {
        // Given: assigned once; the afternoon of the successor begins at 13:00 and ends at 17:00
        Staff staff = new Staff()
                .assigned("2026-01-01T08:00", "A", "four", "2026-01-01", null)
                .punched("2026-06-30T07:30", "2026-06-30T11:30", "2026-06-30T13:30", "2026-06-30T17:30")
                .punched("2026-07-01T07:30", "2026-07-01T11:30", "2026-07-01T13:30", "2026-07-01T17:30");

        // When
        AttendanceDay last = staff.day("2026-06-30");
        AttendanceDay first = staff.day("2026-07-01");

        // Then
        assertThat(last.unitId()).isEqualTo("A");
        assertThat(last.state()).isEqualTo(DayState.ON_TIME);
        assertThat(first.unitId()).isEqualTo("U3");
        assertThat(first.state()).isEqualTo(DayState.LATE);
        assertThat(first.lateMillis()).isEqualTo(30 * 60_000);
    }

    @Test
    void shouldNotSplitANightShiftWhenItPassesMidnight() {
        // Given
        Staff staff = Staff.keeping("night")
                .punched("2026-03-02T21:58", "2026-03-03T06:01", "2026-03-03T22:20", "2026-03-04T06:00");

        // When / Then
        assertThat(staff.day("2026-03-02").state()).isEqualTo(DayState.ON_TIME);
        assertThat(staff.day("2026-03-03").state()).isEqualTo(DayState.LATE);
        assertThat(staff.day("2026-03-03").lateMillis()).isEqualTo(20 * 60_000);
    }

    @Test
    void shouldNotSplitANightShiftWhenItPassesTheEndOfAMonth() {
        // Given
        Staff staff = Staff.keeping("night").punched("2026-03-31T22:00", "2026-04-01T05:00");

        // When
        AttendanceDay day = staff.day("2026-03-31");

        // Then
        assertThat(day.state()).isEqualTo(DayState.LEFT_EARLY);
        assertThat(day.earlyMillis()).isEqualTo(3_600_000);
        assertThat(staff.day("2026-04-01").state()).isEqualTo(DayState.ABSENT);
    }

    @Test
    void shouldGiveEachShiftItsOwnPunchesWhenOneFollowsTheOther() {
        // Given: a night until 06:00, and a day shift from 06:00 on
        Staff staff = Staff.keeping("two")
                .span(SHIFT_SET, "2026-03-01T08:00", "n", "2026-03-02T22:00", "2026-03-03T06:00")
                .span(SHIFT_SET, "2026-03-01T08:00", "d", "2026-03-03T06:00", "2026-03-03T14:00")
                .in("2026-03-02T22:00")
                .in("2026-03-03T05:57")
                .out("2026-03-03T06:03")
                .out("2026-03-03T14:00");

        // When / Then
        assertThat(staff.day("2026-03-02").state()).isEqualTo(DayState.ON_TIME);
        assertThat(staff.day("2026-03-03").state()).isEqualTo(DayState.ON_TIME);
    }

    @Test
    void shouldGoBackToTheScheduleWhenAShiftIsCancelled() {
        // Given: a Saturday
        Staff staff =
                Staff.keeping("two").span(SHIFT_SET, "2026-03-05T08:00", "s", "2026-03-07T08:00", "2026-03-07T12:00");

        // When / Then
        assertThat(staff.isPlanned("2026-03-07")).isTrue();
        assertThat(staff.ended(SHIFT_CANCELLED, "2026-03-06T08:00", "s").isPlanned("2026-03-07"))
                .isFalse();
    }

    @Test
    void shouldAddUpShiftsOfOneDayWhenThereAreSeveral() {
        // When
        AttendanceDay day = Staff.keeping("four")
                .span(SHIFT_SET, "2026-03-01T08:00", "b", "2026-03-02T18:00", "2026-03-02T20:00")
                .span(SHIFT_SET, "2026-03-01T08:00", "a", "2026-03-02T08:00", "2026-03-02T10:00")
                .punched("2026-03-02T08:00", "2026-03-02T10:00", "2026-03-02T18:00", "2026-03-02T20:00")
                .day("2026-03-02");

        // Then
        assertThat(day.planned())
                .extracting(span -> local(span.from()))
                .containsExactly("2026-03-02T08:00", "2026-03-02T18:00");
        assertThat(day.state()).isEqualTo(DayState.ON_TIME);
    }

    @Test
    void shouldJudgeTheAfternoonAtItsOwnStartWhenTheMorningIsLeave() {
        // Given
        Staff staff = Staff.keeping("two")
                .leave("2026-02-27T08:00", "l", "2026-03-02T07:30", "2026-03-02T11:30")
                .in("2026-03-02T13:40")
                .out("2026-03-02T17:30");

        // When
        AttendanceDay day = staff.day("2026-03-02");

        // Then
        assertThat(day.state()).isEqualTo(DayState.LATE);
        assertThat(day.lateMillis()).isEqualTo(10 * 60_000);
        assertThat(day.excuses()).containsExactly(ExcuseReason.LEAVE);
    }

    @Test
    void shouldJudgeTheMorningAtItsOwnEndWhenTheAfternoonIsLeave() {
        // Given
        Staff staff = Staff.keeping("four")
                .leave("2026-02-27T08:00", "l", "2026-03-02T12:00", "2026-03-03T00:00")
                .punched("2026-03-02T07:30", "2026-03-02T11:30");

        // When / Then
        assertThat(staff.day("2026-03-02").state()).isEqualTo(DayState.ON_TIME);
    }

    @Test
    void shouldAskForNoMorePunchesWhenLeaveIsAHoleInTheMorning() {
        // Given
        Staff staff = Staff.keeping("four")
                .leave("2026-02-27T08:00", "l", "2026-03-02T09:00", "2026-03-02T10:00")
                .punched("2026-03-02T07:30", "2026-03-02T11:30", "2026-03-02T13:30", "2026-03-02T17:30");

        // When / Then
        assertThat(staff.day("2026-03-02").state()).isEqualTo(DayState.ON_TIME);
    }

    @Test
    void shouldMissPunchesAndNotBeAbsentWhenHalfADayIsExcused() {
        // When
        AttendanceDay day = Staff.keeping("two")
                .leave("2026-02-27T08:00", "l", "2026-03-02T07:30", "2026-03-02T11:30")
                .day("2026-03-02");

        // Then
        assertThat(day.state()).isEqualTo(DayState.MISSING_PUNCH);
        assertThat(day.missing()).hasSize(2);
    }

    @Test
    void shouldBeAbsentAgainWhenLeaveIsRevoked() {
        // Given: the revocation arrives first
        Staff staff = Staff.keeping("two")
                .ended(LEAVE_REVOKED, "2026-03-01T08:00", "l")
                .leave("2026-02-27T08:00", "l", "2026-03-02T00:00", "2026-03-03T00:00");

        // When / Then
        assertThat(staff.day("2026-03-02").state()).isEqualTo(DayState.ABSENT);
    }

    @Test
    void shouldRetractAbsenceWhenLeaveIsApprovedLate() {
        // Given
        Staff staff = Staff.keeping("two");
        AttendanceDay before = staff.day("2026-03-02");

        // When
        AttendanceDay after = staff.leave("2026-03-04T08:00", "l", "2026-03-02T00:00", "2026-03-03T00:00")
                .day("2026-03-02");

        // Then
        assertThat(before.state()).isEqualTo(DayState.ABSENT);
        assertThat(after.state()).isEqualTo(DayState.EXCUSED);
        assertThat(after.revision()).isGreaterThan(before.revision());
    }

    @Test
    void shouldFollowTheSeasonWhenHoursChange() {
        // Given: 07:30 until April 15th, 07:00 from the 16th on
        Staff staff = new Staff()
                .assigned("2026-01-01T08:00", "U2", "two", "2026-01-01", null)
                .punched("2026-04-15T07:20", "2026-04-15T17:30", "2026-04-16T07:20", "2026-04-16T17:00");

        // When / Then
        assertThat(staff.day("2026-04-15").state()).isEqualTo(DayState.ON_TIME);
        assertThat(staff.day("2026-04-16").lateMillis()).isEqualTo(20 * 60_000);
    }

    @Test
    void shouldJudgeTheMakeUpSaturdayAndNotTheHolidays() {
        // Given
        Staff staff = Staff.keeping("two");

        // When / Then
        assertThat(staff.day("2026-08-22").state()).isEqualTo(DayState.ABSENT);
        assertThat(staff.isPlanned("2026-08-29")).isFalse();
        assertThat(staff.isPlanned("2026-08-31")).isFalse();
        assertThat(staff.isPlanned("2026-11-24")).isFalse();
    }

    @Test
    void shouldFollowTheCalendarWhenAWeeklyShiftKeepsHolidays() {
        // Given
        Staff guard = Staff.keeping("guard");
        Staff night = Staff.keeping("night");

        // When / Then
        assertThat(guard.isPlanned("2026-08-22")).isTrue();
        assertThat(guard.isPlanned("2026-08-31")).isFalse();
        assertThat(night.isPlanned("2026-08-22")).isFalse();
        assertThat(night.isPlanned("2026-08-31")).isTrue();
    }

    @Test
    void shouldExcuseWhatIsExplainedWhenTheExplanationIsAccepted() {
        // Given
        Staff late = Staff.keeping("two").punched("2026-03-02T09:00", "2026-03-02T17:30");
        Staff absent = Staff.keeping("two");
        Staff filed = Staff.keeping("two").explained(EXPLANATION_FILED, "2026-03-03T08:00", "2026-03-02");

        // When
        AttendanceDay excused = late.explained(EXPLANATION_ACCEPTED, "2026-03-03T08:00", "2026-03-02")
                .day("2026-03-02");

        // Then
        assertThat(excused.state()).isEqualTo(DayState.EXCUSED);
        assertThat(excused.lateMillis()).isEqualTo(90 * 60_000);
        assertThat(excused.excuses()).containsExactly(ExcuseReason.EXPLAINED);
        assertThat(filed.day("2026-03-02").state()).isEqualTo(DayState.ABSENT);
        assertThat(filed.day("2026-03-02").explanation()).isEqualTo(ExplanationStatus.FILED);
        assertThat(absent.explained(EXPLANATION_ACCEPTED, "2026-03-03T08:00", "2026-03-02")
                        .day("2026-03-02")
                        .state())
                .isEqualTo(DayState.EXCUSED);
    }

    @Test
    void shouldExcuseLeavingEarlyTooWhenAnExplanationIsAccepted() {
        // When
        AttendanceDay day = Staff.keeping("two")
                .punched("2026-03-02T09:00", "2026-03-02T16:30")
                .explained(EXPLANATION_ACCEPTED, "2026-03-03T08:00", "2026-03-02")
                .day("2026-03-02");

        // Then
        assertThat(day.state()).isEqualTo(DayState.EXCUSED);
        assertThat(day.earlyMillis()).isEqualTo(60 * 60_000);
    }

    @Test
    void shouldMoveAPunchToAnotherDayWhenItsTimeIsCorrected() {
        // Given
        Staff staff = Staff.keeping("two")
                .punched("2026-03-02T07:30", "2026-03-02T17:30", "2026-03-02T17:31", "2026-03-03T17:30");
        AttendanceDay before = staff.day("2026-03-03");

        // When
        staff.corrected("2026-03-04T08:00", 3, "2026-03-03T07:30");

        // Then
        assertThat(before.state()).isEqualTo(DayState.MISSING_PUNCH);
        assertThat(staff.day("2026-03-03").state()).isEqualTo(DayState.ON_TIME);
        assertThat(staff.day("2026-03-03").revision()).isEqualTo(before.revision() + 2);
        assertThat(staff.day("2026-03-02").state()).isEqualTo(DayState.ON_TIME);
    }

    @Test
    void shouldJudgeFromTheDayOfTheFirstStatementOnWhenAssignedForThePast() {
        // Given
        Staff staff = new Staff().assigned("2026-03-11T16:00", "U1", "two", "2026-03-01", null);

        // When / Then
        assertThat(staff.isPlanned("2026-03-10")).isFalse();
        assertThat(staff.isPlanned("2026-03-11")).isTrue();
    }

    @Test
    void shouldPlanNothingFromTheDayOnWhenUnassignedUntilALaterStatementAssignsAnew() {
        // Given: told on the 11th for the 10th on, assigned anew on the 18th for the 12th on
        Staff left = Staff.keeping("two").unassigned("2026-03-11T16:00", "2026-03-10");
        boolean isGoneFor = !left.isPlanned("2026-05-04");

        // When
        Staff back = left.assigned("2026-03-18T08:00", "U2", "two", "2026-03-12", null);

        // Then
        assertThat(isGoneFor).isTrue();
        assertThat(back.isPlanned("2026-03-09")).isTrue();
        assertThat(back.isPlanned("2026-03-10")).isFalse();
        assertThat(back.isPlanned("2026-03-17")).isFalse();
        assertThat(back.isPlanned("2026-03-18")).isTrue();
        assertThat(back.day("2026-03-18").unitId()).isEqualTo("U2");
        assertThat(back.day("2026-03-18").revision()).isEqualTo(3);
    }

    @Test
    void shouldTakeUnitAndHoursOfTheDayWhenMovedInTheMiddleOfAMonth() {
        // Given: stated after the fact; U3 works 13:00-17:00 in the afternoon
        Staff staff = Staff.keeping("two")
                .assigned("2026-03-18T08:00", "U3", "two", "2026-03-16", null)
                .punched("2026-03-13T07:30", "2026-03-13T17:00", "2026-03-16T07:30", "2026-03-16T17:00");

        // When / Then
        assertThat(staff.day("2026-03-13").unitId()).isEqualTo("U1");
        assertThat(staff.day("2026-03-13").state()).isEqualTo(DayState.LEFT_EARLY);
        assertThat(staff.day("2026-03-16").unitId()).isEqualTo("U3");
        assertThat(staff.day("2026-03-16").state()).isEqualTo(DayState.ON_TIME);
    }

    @Test
    void shouldKeepTheOtherScheduleForAWhileWhenOneIsSet() {
        // Given
        Staff staff = Staff.keeping("two").scheduleSet("2026-02-01T08:00", "four", "2026-03-02", "2026-03-03");

        // When / Then
        assertThat(staff.day("2026-02-27").scheduleId()).isEqualTo("two");
        assertThat(staff.day("2026-03-03").scheduleId()).isEqualTo("four");
        assertThat(staff.day("2026-03-04").scheduleId()).isEqualTo("two");
    }

    @Test
    void shouldExplainUntilTheCloseOfTheSecondWorkingDayWhenAWeekendIsBetween() {
        // When: a Friday
        AttendanceDay day = Staff.keeping("two").day("2026-03-06");

        // Then
        assertThat(local(day.explainUntil())).isEqualTo("2026-03-10T17:30");
    }

    @Test
    void shouldFindTheNextPlannedDayAndItsClosingWhenAWeekendIsBetween() {
        // Given
        WorkingDays days = Staff.keeping("two").fold().workingDays();

        // When / Then
        assertThat(days.nextAfter(LocalDate.parse("2026-03-06"))).isEqualTo(LocalDate.parse("2026-03-09"));
        assertThat(local(days.nextClosingAfter(millis("2026-03-06T21:30")))).isEqualTo("2026-03-06T21:31");
        assertThat(local(days.nextClosingAfter(millis("2026-03-06T21:31")))).isEqualTo("2026-03-09T21:31");
    }

    @Test
    void shouldFindNoDayWhenTheAssignmentHasEnded() {
        // Given
        WorkingDays days = new Staff()
                .assigned("2026-01-01T08:00", "U1", "two", "2026-01-01", "2026-03-31")
                .fold()
                .workingDays();

        // When / Then
        assertThat(days.nextAfter(LocalDate.parse("2026-03-31"))).isNull();
        assertThat(days.nextClosingAfter(millis("2026-04-01T00:00"))).isEqualTo(AttendanceDay.NEVER);
    }
}
